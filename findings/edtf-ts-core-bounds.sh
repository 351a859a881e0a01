#!/usr/bin/env bash
# @edtf-ts/core 0.4.2 (npm), bounds of valid EDTF (ISO 8601-2):
# - a date and time with an offset keeps the clock's figures and drops the offset: +06:00 is six hours late;
# - the year 0000, which the grammar accepts, is bounded by the year 1900;
# - an end that is not known ('1985/') has the same bound as one that is open ('1985/..'): 13 September 275760.
# What a product does with it: takes the grammar from the package and bounds dates itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @edtf-ts/core@0.4.2
cat > try.mjs <<'JS'
import { parse } from '@edtf-ts/core'
const bound = (text, side) => new Date(Number(parse(text).value[side])).toISOString()
console.log('2031-01-01T00:00:00+06:00 begins', bound('2031-01-01T00:00:00+06:00', 'minMs'))
console.log('0000 begins', bound('0000', 'minMs'))
console.log('1985/ ends', bound('1985/', 'maxMs'))
console.log('1985/.. ends', bound('1985/..', 'maxMs'))
JS
seen=$(node try.mjs)
expected='2031-01-01T00:00:00+06:00 begins 2031-01-01T00:00:00.000Z
0000 begins 1900-01-01T00:00:00.000Z
1985/ ends +275760-09-13T00:00:00.000Z
1985/.. ends +275760-09-13T00:00:00.000Z'
printf 'Expected by the standard: 2030-12-31T18:00:00Z, year 0, not known, open. Seen:\n%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
