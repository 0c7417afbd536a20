#!/bin/sh
# The command rapporteur in the image. A variable such as DATABASE_URL_FILE names a file that has the value of DATABASE_URL, so that it can
# be a secret of Docker.
set -eu
for name in DATABASE_URL DATABASE_REPLICA_URLS MIRROR_KEY METRICS_TOKEN; do
  eval "file=\${${name}_FILE:-}"
  if [ -n "$file" ]; then
    value=$(cat "$file")
    export "$name=$value"
  fi
done
exec node "${RAPPORTEUR_HOME:-/app/node_modules/rapporteur}/bin/rapporteur.mjs" "$@"
