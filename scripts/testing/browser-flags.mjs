// How the browser of the end-to-end tests is started.

/**
 * What Playwright turns off. Chromium heeds only the last --disable-features, so ours has to say these again.
 */
export const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'AutoDeElevate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** The suggestions under the address bar: two pages of the browser's own in each new window, a third of all work. */
const OFF_UNDER_ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** Keeps the browser off the network, its pictures the same on every machine, and its own interface out of the way. */
export const browserFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...OFF_UNDER_ADDRESS_BAR].join()}`,
  // A page lives for seconds here: what the slow compiler makes comes too late to be of use.
  '--js-flags=--no-turbofan',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
