#!/bin/sh
# Builds the hub and puts it where nginx or Caddy reads it, on a server laid out as DEPLOYING.md says: this clone, the
# settings (hub.env), the releases and the link to the newest of them (current) lie in one folder. Each step waits for
# the one before it, so that a build that fails publishes nothing.
set -eu
umask 022
cd "$(dirname "$0")/../.."
place=$(dirname "$PWD")

# Read to its end before anything runs: the newest commit may change this very file.
publish() {
  set -a
  . "$place/hub.env"
  set +a

  git pull --quiet --ff-only
  sh deploy/fetch.sh
  npm install --no-save --no-audit --no-fund
  npm run build
  node_modules/.bin/node scripts/compress.ts

  release=$place/releases/$(date +%Y-%m-%dT%H-%M-%S)
  mkdir -p "$place/releases"
  rm -rf "$place/releases/.half"
  cp -R dist "$place/releases/.half"
  mv -T "$place/releases/.half" "$release"
  # A link is changed in one step, so that no reader gets half of a release.
  ln -sfn "$release" "$place/current.new"
  mv -T "$place/current.new" "$place/current"

  # Two are kept to go back to.
  ls -d "$place"/releases/* | head -n -3 | xargs -r -d '\n' rm -rf
}

publish; exit
