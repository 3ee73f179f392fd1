"""What an analysis can be exported as, each with a sentence that says what it is for."""

from __future__ import annotations

from enum import StrEnum

from inference_engine.errors import InputError


class ExportFormat(StrEnum):
    """One kind of export, by the name that the command line has for it."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    SEG = "seg"
    SEG_LABELMAP = "seg-labelmap"
    SR = "sr"
    RTSTRUCT = "rtstruct"
    NRRD = "nrrd"
    ITKSNAP = "itksnap"
    BIDS = "bids"


# Title, and what it is for.
EXPLANATIONS: dict[ExportFormat, tuple[str, str]] = {
    ExportFormat.PDF: ("PDF report", "Pages to read, print and file."),
    ExportFormat.XLSX: ("Excel workbook", "All tables as sheets of one file, units in the header."),
    ExportFormat.CSV: ("CSV tables", "Plain tables for statistics programs, one file each."),
    ExportFormat.JSON: ("JSON document", "All numbers and their origin in one file for programs."),
    ExportFormat.SEG: (
        "DICOM segmentation",
        "Muscles for a PACS and viewers such as OHIF or Slicer, tied to the images.",
    ),
    ExportFormat.SEG_LABELMAP: (
        "DICOM segmentation, label map",
        "The same in a newer form that few programs read yet.",
    ),
    ExportFormat.SR: (
        "DICOM structured report",
        "Volume and fat fraction per muscle for a PACS; brings its segmentation along.",
    ),
    ExportFormat.RTSTRUCT: (
        "DICOM structure set",
        "Contours, slice by slice, for programs of radiotherapy; not for planning.",
    ),
    ExportFormat.NRRD: ("Slicer segmentation", "A .seg.nrrd file with names and colours."),
    ExportFormat.ITKSNAP: ("ITK-SNAP labels", "The label map, and a file that names its values."),
    ExportFormat.BIDS: ("BIDS derivative", "Label map and numbers as a data set of its own."),
}
DICOM_FORMATS = frozenset(
    {ExportFormat.SEG, ExportFormat.SEG_LABELMAP, ExportFormat.SR, ExportFormat.RTSTRUCT}
)


def formats_from_text(text: str) -> tuple[ExportFormat, ...]:
    """Return the formats named in a text such as 'seg,xlsx', or all but the label map for 'all'.

    Raises
    ------
    InputError
        If a name is unknown, or there is none.
    """
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    if names == ["all"]:
        return tuple(each for each in ExportFormat if each is not ExportFormat.SEG_LABELMAP)
    known = [each.value for each in ExportFormat]
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        what = f"There is no format '{unknown[0]}'." if unknown else "No format is named."
        raise InputError(what, f"Choose from {', '.join(known)}, or all.")
    return tuple(ExportFormat(name) for name in dict.fromkeys(names))
