import { english } from '#format/speech.ts'
import './desk.css'

/** The frame while the dataset is read: the same places, nothing in them, so that nothing jumps. */
export function DeskSkeleton() {
  const { m } = english
  return (
    <div className="desk skeleton">
      <header className="desk-header">
        <h1>
          <span className="wordmark">{m.app.name}</span>
        </h1>
      </header>
      <div className="desk-filters" />
      <div className="link-notices" />
      <main aria-busy="true" data-state="loading">
        <div className="desk-map">
          <div className="skeleton-bar" />
          <div className="skeleton-area" />
        </div>
        <div className="desk-side">
          <div className="skeleton-bar" />
          <p role="status">{m.app.loading}</p>
        </div>
        <div className="desk-trend">
          <div className="skeleton-bar" />
        </div>
      </main>
      <footer className="desk-footer" />
    </div>
  )
}
