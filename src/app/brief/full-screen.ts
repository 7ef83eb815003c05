/** Fills the screen, or gives it back. A browser that refuses is left as it is: the picture is the same. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch {
    // refused
  }
}
