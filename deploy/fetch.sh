#!/bin/sh
# Brings what a build takes besides its commit, for every host: the history, which pages tell, where the clone holds the
# newest commit only; and what other workflows found, each from a branch that holds one file. Pages say what is missing,
# so none of it stops a build.
cd "$(dirname "$0")/.." || exit

if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
  git fetch --quiet --unshallow || echo 'The history could not be fetched.'
fi

mkdir -p .cache
for name in queue links searches; do
  if git fetch --quiet origin "$name"; then
    git show "FETCH_HEAD:$name.json" > ".cache/$name.json"
  else
    echo "Nothing was fetched from the branch $name."
  fi
done
exit 0
