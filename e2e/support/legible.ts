import type { Page } from '@playwright/test'

/** A text on the page with what it looks like. */
export interface SeenText {
  readonly text: string
  /** height of its type on the screen, CSS px */
  readonly sizePx: number
  /** against each ground that it may stand on, the least: WCAG contrast ratio */
  readonly contrast: number
}

/** Every text that is seen, with its size on the screen and its contrast with its ground. */
export function seenTexts(page: Page): Promise<readonly SeenText[]> {
  return page.evaluate(() => {
    const scratch = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!scratch) throw new Error('no canvas')
    type Rgb = readonly [number, number, number]
    const rgb = (colour: string): Rgb | null => {
      scratch.clearRect(0, 0, 1, 1)
      scratch.fillStyle = colour
      scratch.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = scratch.getImageData(0, 0, 1, 1).data
      return a < 255 ? null : [r, g, b]
    }
    const luminance = (colour: Rgb) => {
      const [r = 0, g = 0, b = 0] = colour.map((value) => {
        const share = value / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ratio = (a: Rgb, b: Rgb) => {
      const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
      return (high + 0.05) / (low + 0.05)
    }
    const token = (name: string): Rgb =>
      rgb(getComputedStyle(document.documentElement).getPropertyValue(name)) ?? [128, 128, 128]
    const grounds = (element: Element): Rgb[] => {
      // On the map a name stands on land of either kind or on water; in the drawing on any of the papers.
      if (element.closest('.wall-name, .wall-country, .wall-scale'))
        return ['--map-land', '--map-other', '--map-sea'].map(token)
      if (element.closest('svg')) return ['--paper', '--paper-2', '--paper-3'].map(token)
      for (let at: Element | null = element; at; at = at.parentElement) {
        const found = rgb(getComputedStyle(at).backgroundColor)
        if (found) return [found]
      }
      return []
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: SeenText[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || element.closest('title, .visually-hidden, script, style')) continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const style = getComputedStyle(element)
      const drawn = element instanceof SVGGraphicsElement ? element : null
      const scale = drawn?.getScreenCTM()?.a ?? 1
      const colour = rgb(drawn ? style.fill : style.color)
      found.push({
        text,
        sizePx: Number.parseFloat(style.fontSize) * scale,
        contrast: colour ? Math.min(...grounds(element).map((ground) => ratio(colour, ground))) : 0,
      })
    }
    return found
  })
}

/** A text on a canvas of the page. */
export interface WrittenText extends Omit<SeenText, 'contrast'> {
  /** as the painter set it, `#rrggbb` */
  readonly colour: string
  /** 1: nothing shows through */
  readonly opacity: number
}

/** Notes every text that is written on a canvas in the page, with its height on the screen. Before the page opens. */
export async function watchCanvases(page: Page): Promise<() => Promise<readonly WrittenText[]>> {
  await page.addInitScript(() => {
    const seen = new Map<string, WrittenText>()
    Object.assign(window, { writtenTexts: seen })
    const write = CanvasRenderingContext2D.prototype.fillText
    CanvasRenderingContext2D.prototype.fillText = function fillText(text, x, y, width) {
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 0)
      const sizePx = (size * this.getTransform().a) / window.devicePixelRatio
      const [colour, opacity] = [String(this.fillStyle), this.globalAlpha]
      seen.set(`${text} ${colour} ${opacity} ${sizePx}`, { text, sizePx, colour, opacity })
      if (width === undefined) write.call(this, text, x, y)
      else write.call(this, text, x, y, width)
    }
  })
  return () =>
    page.evaluate(() => [
      ...(window as unknown as { writtenTexts: Map<string, WrittenText> }).writtenTexts.values(),
    ])
}

/** WCAG contrast ratio of what is written on the wall's map with each ground that it may stand on: the least. */
export async function contrastsOnMap(page: Page, texts: readonly WrittenText[]) {
  const tokens = ['--map-land', '--map-other', '--map-sea', '--ink']
  const ofTokens = await page.evaluate((names) => {
    const style = getComputedStyle(document.documentElement)
    return names.map((name) => style.getPropertyValue(name))
  }, tokens)
  const grounds = await luminances(page, ofTokens)
  const inks = await luminances(
    page,
    texts.map(({ colour }) => colour),
  )
  return texts.map(({ text, opacity }, i) => {
    // A number alone is the badge of a stack, on a disc of ink.
    const under = /^\d+$/.test(text) ? grounds.slice(3) : grounds.slice(0, 3)
    return {
      text,
      contrast: opacity < 1 ? 0 : Math.min(...under.map((ground) => ratio(inks[i] ?? 0, ground))),
    }
  })
}

/** Relative luminance of colours in any form that style sheets know. */
async function luminances(page: Page, colours: readonly string[]): Promise<readonly number[]> {
  const pixels = await page.evaluate((list) => {
    const scratch = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!scratch) throw new Error('no canvas')
    return list.map((colour) => {
      scratch.fillStyle = colour
      scratch.fillRect(0, 0, 1, 1)
      return [...scratch.getImageData(0, 0, 1, 1).data]
    })
  }, colours)
  return pixels.map((pixel) => {
    const [r = 0, g = 0, b = 0] = pixel.map((channel) => {
      const share = channel / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  })
}

function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
