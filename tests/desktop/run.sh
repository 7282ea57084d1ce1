#!/usr/bin/env bash
# The desktop job: the real window on a real X screen, read by the means a screen reader has.
#
#   bash tests/desktop/run.sh              every journey
#   bash tests/desktop/run.sh read_window  one of them
#
# Each journey is a program in this folder, run by the system's own python3 (it has gi) against a
# fresh window with its own empty notes. Xvfb runs with -noreset: otherwise the monitors a journey
# plugs in vanish with the first program that closes. Only what is started here is stopped here.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
journeys=(read_window unplug_projector mirror_the_laptop stay_awake)
longest=${ALONGSIDE_DESKTOP_SECONDS:-120}
# What opens the window; a stand-in may be named while a journey is being written.
window=${ALONGSIDE_WINDOW:-"$root/.venv/bin/python -m app --store"}
# Qt says this of a question that newer screen readers ask it.
harmless='AtSpiAdaptor::.* does not implement'

missing_tools() {
    local tool
    for tool in Xvfb openbox dbus-run-session xrandr /usr/libexec/at-spi-bus-launcher; do
        command -v "$tool" >/dev/null || echo "$tool"
    done
    /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null || echo Atspi
}

say_what_is_missing() {
    local packages
    packages=$(tr '\n' ' ' <"$root/requirements/apt-window.txt")
    packages+=$(tr '\n' ' ' <"$root/requirements/apt-desktop.txt")
    echo "The window itself was not tested: that needs a few more programs. To add them, type:"
    echo "  sudo apt-get install --no-install-recommends $packages"
}

# Every process started here is written down, and stopped in the other order.
started=()
stop_all() {
    local index
    for ((index = ${#started[@]} - 1; index >= 0; index--)); do
        kill "${started[index]}" 2>/dev/null || true
        wait "${started[index]}" 2>/dev/null || true
    done
    started=()
}

start_screen() {
    local number
    mkfifo "$folder/display"
    Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 3286x1080x24 \
        3>"$folder/display" >"$folder/xvfb.log" 2>&1 &
    started+=($!)
    read -r -t 30 number <"$folder/display"
    export DISPLAY=":$number"
    # The laptop's own screen; the rest is where a journey plugs a projector in.
    xrandr --setmonitor laptop 1366/361x768/203+0+0 screen >/dev/null
    openbox --sm-disable >"$folder/openbox.log" 2>&1 &
    started+=($!)
}

# Runs under dbus-run-session, with a bus and a home of its own.
take_journey() {
    local window_pid complaints outcome=0
    $window "$folder/notes.alongside" >"$folder/window.log" 2>&1 &
    window_pid=$!
    started+=("$window_pid")
    ALONGSIDE_PID=$window_pid timeout "$longest" /usr/bin/python3 "$here/$1.py" || outcome=$?
    if [ "$outcome" -eq 124 ]; then echo "  stopped: it took longer than $longest seconds"; fi
    # A window that has gone, or that complained, is a fault whatever the journey saw.
    if ! kill -0 "$window_pid" 2>/dev/null; then echo "  the window has gone" && outcome=1; fi
    if complaints=$(grep -v "$harmless" "$folder/window.log"); then
        printf '%s\n' "$complaints" | sed 's/^/  the window said: /'
        outcome=1
    fi
    return "$outcome"
}

main() {
    local missing journey failed=0
    missing=$(missing_tools)
    if [ -n "$missing" ]; then
        say_what_is_missing
        if [ "${CI:-}" = true ]; then exit 1; else exit 0; fi
    fi
    for journey in "${@:-${journeys[@]}}"; do
        echo "desktop: $journey"
        bash "$here/run.sh" --one "$journey" || failed=1
    done
    if [ "$failed" -eq 0 ]; then echo "desktop: the real window keeps its promises"; fi
    exit "$failed"
}

private_home() {
    folder=$(mktemp -d)
    trap 'stop_all; rm -rf "$folder"' EXIT
    export HOME=$folder XDG_RUNTIME_DIR=$folder/runtime XDG_DATA_HOME=$folder/data
    export XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    unset WAYLAND_DISPLAY XDG_SESSION_TYPE XDG_CURRENT_DESKTOP
    export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 PYTHONUNBUFFERED=1
}

cd "$root"
case "${1:-}" in
--one)
    private_home
    start_screen
    # The buses talk to themselves: their lines go aside, the journey's own come here.
    dbus-run-session -- bash "$here/run.sh" --inside "$2" "$folder" 4>&1 >"$folder/bus.log" 2>&1
    ;;
--inside)
    exec >&4 2>&4 4>&-
    folder=$3
    trap stop_all EXIT
    take_journey "$2"
    ;;
*)
    main "$@"
    ;;
esac
