#!/bin/sh
# Get a checkout ready: tools/setup.sh PURPOSE VENV
#   PURPOSE  report  the command line and its reports; no screen needed
#            window  the program in its window
#            test    the checks, the benchmarks and the screenshots
#   VENV     the folder of the virtual environment, made if need be
#   PYTHON   (from the environment) the Python to make it with, else python3
# Looks for libraries and programs of the system first; on Debian and its kin it installs what is
# missing when root, and else says how. Then installs the pinned requirements, checked by hash.
set -eu

purpose=$1
venv=$2
python=${PYTHON:-python3}
cd "$(dirname "$0")/.."

say() { echo "careerfit: $*" >&2; }

# What is needed, a line each: a library or program, and Debian's package for it.
# The libraries are those that ldd names for Qt's platform plugins and that their wheel lacks.
needs() {
    case $purpose in window | test)
        cat <<'END'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libgthread-2.0.so.0 libglib2.0-0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-render.so.0 libxcb-render0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
END
        ;;
    esac
    case $purpose in test)
        cat <<'END'
pdftoppm poppler-utils
chromium chromium
pdfinfo poppler-utils
Xvfb xvfb
xauth xauth
openbox openbox
xdotool xdotool
dbus-daemon dbus
/usr/libexec/at-spi-bus-launcher at-spi2-core
xwininfo x11-utils
compare imagemagick
desktop-file-validate desktop-file-utils
appstreamcli appstream
libgssapi_krb5.so.2 libgssapi-krb5-2
libbrotlidec.so.1 libbrotli1
libpango-1.0.so.0 libpango-1.0-0
libpangoft2-1.0.so.0 libpangoft2-1.0-0
libharfbuzz-subset.so.0 libharfbuzz-subset0
END
        ;;
    esac
}

have() {
    case $1 in
        *.so.*) echo "$libraries" | grep -qF "$1 (" ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

# The Debian packages that are missing, on one line.
missing() {
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -c 'import sys; print("python%d.%d-venv " % sys.version_info[:2], end="")'
    fi
    [ "$(uname)" = Linux ] || return 0
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    needs | while read -r thing package; do
        have "$thing" || printf '%s ' "$package"
    done
}

install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "Missing: $*"
        say "These are Debian's names. Install them with this system's package manager, and try again."
        exit 1
    elif [ "$(id -u)" -eq 0 ]; then
        say "Installing $*"
        export DEBIAN_FRONTEND=noninteractive
        apt-get -qq update
        apt-get -qq install --no-install-recommends "$@" >/dev/null
    else
        say "Some system packages are missing. Install them, and try again:"
        echo "sudo apt-get install --no-install-recommends $*" >&2
        exit 1
    fi
}

if ! command -v "$python" >/dev/null; then
    say "There is no $python. Install Python 3.11 or newer, or name it: make PYTHON=python3.12 run"
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "Python 3.11 or newer is needed, and $python is $("$python" -V 2>&1)."
    say "Name a newer one if there is one: make PYTHON=python3.12 run"
    exit 1
fi

packages=$(missing)
# shellcheck disable=SC2086 # one word a package
[ -z "$packages" ] || install_packages $packages

if [ "$purpose" = test ]; then requirements=requirements/dev.txt; else requirements=requirements/run.txt; fi
"$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -m venv "$venv"
say "Installing $requirements into $venv (some minutes the first time)"
"$venv/bin/python" -m pip install --disable-pip-version-check --quiet \
    --require-hashes --only-binary :all: -r "$requirements"
