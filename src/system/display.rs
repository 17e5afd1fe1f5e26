//! Whether there is a display to open a window on.

/// Whether the environment names one. Elsewhere than on Linux there always is one.
pub fn is_there() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(named)
}

/// Wayland refused and X11 is named as well: runs the program anew without Wayland, since a program can try only once.
/// True where that was done, and the window was closed again.
pub fn try_the_other() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let wayland = named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET");
    if !(cfg!(target_os = "linux") && wayland && named("DISPLAY")) {
        return false;
    }
    let Ok(program) = std::env::current_exe() else { return false };
    let again = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .status();
    again.is_ok_and(|status| status.success())
}
