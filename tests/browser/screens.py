"""The screens that pages are tried on, and how the browser is put to one."""

from typing import Final

SCREENS: Final = (("fi", 1280, False), ("fi", 1280, True), ("fi", 320, False), ("sv", 320, False), ("en", 320, False))
"""Language, width in CSS pixels, dark: every language on a small screen, where most moves, and the others in one."""


def screen(browser, width, *, dark=False, media=""):
    measures = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 700}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", measures)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": [scheme]})
