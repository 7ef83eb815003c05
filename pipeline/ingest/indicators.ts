import { join } from 'node:path'
import type * as z from 'zod/mini'
import type { reading } from '#dataset/schema/indicators.ts'
import { type FileSet, prettyJson, readJson } from '#pipeline/files.ts'
import { slugOf } from '#pipeline/slug.ts'
import { camelKeys, citationOf, type RawSource } from './raw.ts'
import { SHOWN } from './readings.ts'

export type Reading = z.infer<typeof reading>

interface RawReading {
  as_of: string
  short: string
  level: string
  trend: string
  confidence: string
  rationale: string
  status: string
}
interface RawEvidence {
  date: string
  text: string
  direction: string
  weight: number
  sources: RawSource[]
  incident_ids: string[]
}
interface RawIndicator {
  id: string
  order: number
  short: string
  question: string
  why_matters: string
  seed_ref: string
  seed: RawSource
  escalation_evidence: string[]
  deescalation_evidence: string[]
  measurement: {
    mode: string
    metric: string
    data: string[]
    window?: string
    thresholds: Record<string, string>
    anchors?: string
    direction?: string
    threshold_status?: string
  }
  components?: unknown
  caveats: string[]
  worked_example?: unknown
  bears_on: Record<string, string>
  reading: RawReading
  evidence_log: RawEvidence[]
}
interface RawFile {
  seed: RawSource
  how_to_use: string[]
  scales: unknown
  strategies: Record<string, unknown>[]
  pauses: Record<string, unknown>[]
  lags: unknown[]
  lags_note: string
  evidence_as_of: string
  latest_evidence_date: string
  latest_evidence_note: string
  indicators: RawIndicator[]
}

function measurementOf({ measurement: raw }: RawIndicator) {
  return {
    mode: raw.mode,
    metric: raw.metric,
    data: raw.data,
    ...(raw.window ? { window: raw.window } : {}),
    thresholds: Object.entries(raw.thresholds).map(([name, rule]) => ({
      name: name.replaceAll('_', ' '),
      rule,
    })),
    ...(raw.anchors ? { anchors: raw.anchors } : {}),
    ...(raw.direction ? { direction: raw.direction } : {}),
    ...(raw.threshold_status ? { thresholdStatus: raw.threshold_status } : {}),
  }
}

function readingOf({ id, reading: raw }: RawIndicator) {
  const shown = SHOWN[id]
  const day = /\d{4}-\d{2}-\d{2}/.exec(raw.as_of)?.[0]
  if (!shown || !day) throw new Error(`indicator ${id}: no level or no day for its reading`)
  return {
    asOf: day,
    ...(day === raw.as_of ? {} : { asOfNote: raw.as_of }),
    level: shown.level,
    levelNote: raw.level,
    short: raw.short,
    trend: raw.trend,
    movement: shown.movement,
    steps: shown.steps,
    confidence: raw.confidence,
    rationale: raw.rationale,
    status: raw.status,
  }
}

function bearsOn({ bears_on: raw }: RawIndicator) {
  const { why, ...strategies } = raw
  return { strategies: Object.entries(strategies).map(([id, weight]) => ({ id: slugOf(id), weight })), why }
}

function indicatorOf(raw: RawIndicator) {
  return {
    id: raw.id,
    order: raw.order,
    short: raw.short,
    question: raw.question,
    whyItMatters: raw.why_matters,
    escalation: raw.escalation_evidence,
    deescalation: raw.deescalation_evidence,
    measurement: measurementOf(raw),
    ...(raw.components === undefined ? {} : { components: camelKeys(raw.components) }),
    caveats: raw.caveats,
    ...(raw.worked_example === undefined ? {} : { workedExample: camelKeys(raw.worked_example) }),
    bearsOn: bearsOn(raw),
    reading: readingOf(raw),
    evidence: raw.evidence_log.map(({ date, text, direction, weight, sources, incident_ids }) => ({
      date,
      text,
      direction,
      weight,
      sources: sources.map(citationOf),
      incidents: incident_ids,
    })),
    seedReference: raw.seed_ref,
    seed: citationOf(raw.seed),
  }
}

/** data/indicators: one file an indicator; pauses, strategies, lags and notes beside them. */
export function ingestIndicators(folder: string): FileSet {
  const raw = readJson(join(folder, 'indicators.json')) as RawFile
  const files: FileSet = new Map()
  for (const indicator of raw.indicators) {
    const name = `${String(indicator.order).padStart(2, '0')}-${indicator.id}`
    files.set(`indicators/${name}.json`, prettyJson(indicatorOf(indicator)))
  }
  const strategies = raw.strategies.map((strategy) => ({
    ...(camelKeys(strategy) as Record<string, unknown>),
    id: slugOf(String(strategy['id'])),
  }))
  files.set('indicators/pauses.json', prettyJson({ pauses: raw.pauses.map(camelKeys) }))
  files.set('analysis/strategies.json', prettyJson({ strategies }))
  files.set('indicators/lags.json', prettyJson({ note: raw.lags_note, lags: raw.lags.map(camelKeys) }))
  const notes = {
    seed: citationOf(raw.seed),
    howToUse: raw.how_to_use,
    scales: raw.scales,
    evidenceAsOf: raw.evidence_as_of,
    latestEvidenceDate: raw.latest_evidence_date,
    latestEvidenceNote: raw.latest_evidence_note,
  }
  files.set('indicators/notes.json', prettyJson(notes))
  return files
}
