// Properties are tried with the same values in every run. FC_SEED=N npm test tries others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_251_013) })
