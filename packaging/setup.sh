# Read by run and check: finds what this machine lacks, and makes .venv with the pinned requirements.
# Everything it says goes to stderr. Where nothing is to be done it costs a checksum.

venv=$root/.venv
python=$venv/bin/python

# Debian's names. A release may have put t64 behind one of them.
qt_libraries='libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3
    libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0'

say() { printf 'rebriefer: %s\n' "$*" >&2; }

# step WORDS COMMAND...: run it quietly; if it fails, show the last lines of what it said.
step() {
    words=$1
    shift
    say "$words"
    log=$(mktemp) || exit 1
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
        return 0
    fi
    say "this failed: $*"
    tail -n 15 "$log" >&2
    rm -f "$log"
    return 1
}

fits() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# The name of a Python that is new enough and can make an environment, or nothing.
find_python() {
    for name in python3 python3.13 python3.12 python3.11 python3.14; do
        if fits "$name"; then
            echo "$name"
            return
        fi
    done
}

is_debian() { command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; }

# Of the packages named, those that are not installed.
missing_of() {
    for package in "$@"; do
        # shellcheck disable=SC2016 # the braces are dpkg-query's
        dpkg-query -W -f='${db:Status-Status}\n' "$package" "${package}t64" 2>/dev/null | grep -qx installed ||
            printf '%s ' "$package"
    done
}

# Debian's own Python where it is new enough, else the newest beside it that the package lists know.
python_packages() {
    if ! command -v python3 >/dev/null 2>&1 || python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        echo python3 python3-venv
        return
    fi
    for name in python3.13 python3.12 python3.11; do
        if apt-cache show "$name-venv" >/dev/null 2>&1; then
            echo "$name $name-venv"
            return
        fi
    done
}

apt() { DEBIAN_FRONTEND=noninteractive $as_root apt-get -y -q -o DPkg::Lock::Timeout=600 "$@"; }

install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif sudo -n true 2>/dev/null; then
        as_root='sudo -n DEBIAN_FRONTEND=noninteractive'
    else
        say 'these system packages are missing; install them, or ask an administrator to, by this command:'
        ! command -v sudo >/dev/null 2>&1 || sudo='sudo '
        printf '%sapt-get update && %sapt-get install -y --no-install-recommends %s\n' "${sudo-}" "${sudo-}" "$*" >&2
        exit 3
    fi
    step 'reading the package lists' apt update || say 'going on with the lists that are there'
    step "installing $*" apt install --no-install-recommends "$@" || exit 1
}

# packages NAME...: what the program needs from the system, and NAME... beside it.
packages() {
    is_debian || return 0
    [ -n "$(find_python)" ] || set -- $(python_packages) "$@"
    missing=$(missing_of $qt_libraries "$@")
    [ -z "$missing" ] || install_packages $missing
}

# Libraries that these files need and the system does not have; nothing where there is no ldd to ask.
absent_for() { ldd "$@" 2>/dev/null | awk '/not found/ { print $1 }' | sort -u | tr '\n' ' '; }

# On any system, by trying: Qt must load, and the window system's libraries should be there.
try_qt() {
    qt=$(echo "$venv"/lib/python3*/site-packages/PySide6)
    if ! trouble=$("$python" -c 'import PySide6.QtWidgets, PySide6.QtSvg' 2>&1); then
        say 'Qt does not load. Install what is named here with the packages of this system, then try again:'
        absent=$(absent_for "$qt/QtGui.abi3.so" "$qt/QtWidgets.abi3.so" "$qt/QtSvg.abi3.so")
        printf '%s\n' "${absent:-$trouble}" | tail -n 1 >&2
        exit 3
    fi
    absent=$(absent_for "$qt/Qt/plugins/platforms/libqxcb.so")
    [ -z "$absent" ] || say "commands and pictures work; a window under X11 also needs: $absent"
}

make_venv() {
    found=$(find_python)
    if [ -z "$found" ]; then
        say 'Python 3.11 or newer with venv is needed; install it with the packages of this system, then try again'
        exit 3
    fi
    step "making .venv with $found" "$found" -m venv --clear "$venv" || exit 1
}

# What an environment depends on: its place, its Python, and the files named.
mark_of() { { printf '%s\n' "$root" && readlink -f "$python" && cat /dev/null "$@"; } 2>/dev/null | cksum; }

is_marked() { [ -x "$python" ] && [ "$(cat "$venv/$1" 2>/dev/null)" = "$(mark_of "$root/$1" "$root/packaging/setup.sh")" ]; }

# require FILE: install a hashed requirements file, once.
require() {
    is_marked "$1" && return
    step "installing $1" "$python" -m pip install --disable-pip-version-check --no-input --only-binary :all: \
        --require-hashes -r "$root/$1" || exit 1
    [ "$1" != requirements.txt ] || try_qt
    mark_of "$root/$1" "$root/packaging/setup.sh" >"$venv/$1"
}

# set_up FILE...: everything that is needed for these requirements files; PACKAGES names what Debian adds for them.
set_up() {
    for file in "$@"; do
        is_marked "$file" || ready=no
    done
    [ "${ready-}" = no ] || return 0
    exec 9>"$root/.venv.lock"
    ! command -v flock >/dev/null 2>&1 || flock 9
    packages ${PACKAGES-}
    [ -e "$venv/made" ] && [ "$(cat "$venv/made")" = "$(mark_of)" ] || make_venv
    mark_of >"$venv/made"
    for file in "$@"; do
        require "$file"
    done
    exec 9>&-
}
