#!/usr/bin/env bash
# Installs the editors that the tests beside this file drive, and the shells of test/shells, from Debian: Neovim, Emacs with
# eglot, zsh, fish and tmux of the system's own release; the Neovim and the Helix of Debian 13, and the Neovim of Debian testing, unpacked into a cache folder.
# Fails where one of them can't be had. Takes about a minute, downloads 80 MB.
set -euo pipefail
cache="${XDG_CACHE_HOME:-$HOME/.cache}/ddclient-migrate/editors"

# Unpacks packages of a release of Debian into a folder, with all that they need down to their own libc.
# unpack RELEASE PACKAGE…
unpack() {
  local folder="$cache/$1" release="$1" uri
  shift
  [ -e "$folder/done" ] && return
  rm -rf "$folder"
  mkdir -p "$folder"/apt/{state/lists,cache/archives}/partial "$folder/root"
  uri="$(awk '$1 == "URIs:" { print $2; exit }' /etc/apt/sources.list.d/debian.sources 2>/dev/null || true)"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${uri:-http://deb.debian.org/debian} $release main" \
    > "$folder/apt/sources.list"
  touch "$folder/apt/status"
  local options=(
    -o Dir::Etc::sourcelist="$folder/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o Dir::State="$folder/apt/state" -o Dir::State::status="$folder/apt/status"
    -o Dir::Cache="$folder/apt/cache" -o Debug::NoLocking=1 -o Acquire::Languages=none
    # The user that apt downloads as may not get into this folder.
    -o APT::Sandbox::User=
  )
  apt-get "${options[@]}" -qq update
  apt-get "${options[@]}" -qq -y --no-install-recommends --download-only install "$@"
  local package
  for package in "$folder"/apt/cache/archives/*.deb; do dpkg-deb -x "$package" "$folder/root"; done
  rm -rf "$folder/apt"
  touch "$folder/done"
}

# Writes a command that starts a program of an unpacked release with that release's libraries. They are named in the program
# itself, since Neovim starts itself once more.
# command_for NAME RELEASE PROGRAM
command_for() {
  local root="$cache/$2/root" program="$cache/$2/root/usr/bin/$3"
  patchelf --set-interpreter "$(find "$root/usr" -name 'ld-linux-*.so.*' | head -1)" \
    --force-rpath --set-rpath "$root/usr/lib/$(uname -m)-linux-gnu" "$program"
  mkdir -p "$cache/bin"
  cat > "$cache/bin/$1" <<SH
#!/bin/sh
export VIMRUNTIME="$root/usr/share/nvim/runtime" HELIX_RUNTIME="$root/usr/lib/hx/runtime"
exec "$program" "\$@"
SH
  chmod +x "$cache/bin/$1"
  "$cache/bin/$1" --version | head -1
}

command -v apt-get >/dev/null
if ! { command -v nvim && command -v tmux && command -v emacs && command -v zsh && command -v fish && command -v patchelf; } >/dev/null; then
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  $as_root apt-get -q update
  $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -yq --no-install-recommends install neovim tmux emacs-nox elpa-eglot zsh fish patchelf
fi
unpack trixie neovim hx
unpack testing neovim
command_for nvim-debian-13 trixie nvim
command_for nvim-debian-testing testing nvim
command_for hx trixie hx
