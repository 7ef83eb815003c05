import { english } from '#format/speech.ts'

/** The frame while the dataset is read. */
export const EmbedWaiting = () => (
  <main aria-busy="true" data-state="loading">
    <p role="status" className="desk-waiting">
      {english.m.app.loading}
    </p>
  </main>
)
