#!/bin/sh
# Brings the browser of the journeys where there is none and it may: as root with apt-get, as in a container.
# Elsewhere Selenium finds or downloads one. Never fails: a journey without a browser says so itself.
set -u

has() {
  command -v "$1" >/dev/null 2>&1
}

has google-chrome && exit 0
has chromium && has chromedriver && exit 0
[ "$(id -u)" -eq 0 ] && has apt-get || exit 0

echo "No browser found: installing chromium and chromium-driver"
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends chromium chromium-driver >/dev/null
exit 0
