"""Sizes, counts, dates and durations in the reader's own form."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, QLocale

from insula.viewmodels.translation import translate

_NO_BREAK = "\u00a0"
_MEBI = 1024**2
_GIBI = 1024**3


def count_of(number: int) -> str:
    """Digits grouped as the reader groups them."""
    return QLocale().toString(number)


def size_of(size: int) -> str:
    """Bytes as "312 MiB", "1.2 GiB"; in French "312 Mio"."""
    decimals = 1 if size >= _GIBI or (_MEBI <= size < 10 * _MEBI) else 0
    text = QLocale().formattedDataSize(size, decimals, QLocale.DataSizeFormat.DataSizeIecFormat)
    return text.replace(" ", _NO_BREAK)


def percent_of(fraction: float) -> str:
    """0..1 as "62 %", or "62%" in English."""
    locale = QLocale()
    number = locale.toString(round(max(0.0, min(1.0, fraction)) * 100))
    return translate("Figures", "{number}%").format(number=number)


def busy_of(cores: float) -> str:
    """How busy the processor is, 1.0 being one core, as "62.5%" or "62,5 %"; "150%" for more than one."""
    percent = 100 * max(cores, 0.0)
    number = QLocale().toString(percent, "f", 1 if percent < 99.95 else 0)
    return translate("Figures", "{number}%").format(number=number)


def rate_of(size: float) -> str:
    """Bytes each second as "12 KiB/s"."""
    return translate("Figures", "{size}/s").format(size=size_of(round(size)))


def cores_of(cores: float) -> str:
    """For instance "1.5 cores"."""
    number = QLocale().toString(cores, "g", 3)
    text = (
        translate("Figures", "1 core") if cores == 1 else translate("Figures", "{number} cores").format(number=number)
    )
    return text.replace(" ", _NO_BREAK)


def date_of(moment: datetime) -> str:
    """The day; the year only when it is not this one."""
    local = moment.astimezone()
    form = "d MMM" if local.year == datetime.now(tz=local.tzinfo).year else "d MMM yyyy"
    return QLocale().toString(_day(local), form)


def moment_of(moment: datetime) -> str:
    """Day and time, in full."""
    return QLocale().toString(_day(moment.astimezone()), QLocale.FormatType.ShortFormat)


def since(moment: datetime, now: datetime | None = None) -> str:
    """How long ago: "just now", "5 min ago", "2 h ago", "yesterday", "6 days ago", then the date."""
    now = now or datetime.now(tz=moment.tzinfo)
    past = now - moment
    if past < timedelta(minutes=1):
        return translate("Figures", "just now")
    if past < timedelta(hours=1):
        return translate("Figures", "%n min ago", "", int(past.total_seconds() // 60))
    if past < timedelta(hours=24):
        return translate("Figures", "%n h ago", "", int(past.total_seconds() // 3600))
    days = (now.astimezone().date() - moment.astimezone().date()).days
    if days <= 1:
        return translate("Figures", "yesterday")
    if days < 7:
        return translate("Figures", "%n day(s) ago", "", days)
    return date_of(moment)


def duration_of(seconds: float) -> str:
    """For instance "0.7 s", "12 s", "2 min 14 s", "1 h 5 min"."""
    locale = QLocale()
    if seconds < 10:
        text = locale.toString(max(seconds, 0.0), "f", 1) + " s"
    elif seconds < 60:
        text = locale.toString(round(seconds)) + " s"
    elif seconds < 3600:
        text = f"{int(seconds // 60)} min {int(seconds % 60)} s"
    else:
        text = f"{int(seconds // 3600)} h {int(seconds % 3600 // 60)} min"
    return text.replace(" ", _NO_BREAK)


def _day(local: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(local.timestamp()))
