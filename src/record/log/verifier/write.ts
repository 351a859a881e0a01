import { writeFileSync } from 'node:fs'
import { makeVerifierPage, PAGE_FILE } from './verifier-page.ts'

// npm run verifier: writes the page again after a module in it changed.
writeFileSync(PAGE_FILE, makeVerifierPage())
