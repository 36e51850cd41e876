"""Files that last: PDF/A-3a, with all that is needed to show them, and with data attached.

docs/decisions/0009 says why it is this standard.
"""

from functools import cache
from hashlib import md5
from io import BytesIO
from typing import NamedTuple

from markupsafe import escape
from PIL import ImageCms
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFCatalog,
    PDFDate,
    PDFDictionary,
    PDFDocument,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFText,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas


class Attachment(NamedTuple):
    """A file inside the file."""

    name: str
    content: bytes
    mime: str
    description: str


class ArchivalCanvas(Canvas):
    """A canvas whose file says what its colours are, what it is itself, and may hold others."""

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self._doc._pdfVersion = (1, 7)  # noqa: SLF001 (PDF/A-3 and PDF/UA-1 build on it)
        self._attached: dict[str, PDFObjectReference] = {}

    def attach(self, name: str, content: bytes, mime: str, description: str) -> None:
        """Put a file into the file: data that the document tells in words."""
        date = PDFDate(self._doc._timeStamp)  # noqa: SLF001
        checksum = PDFText(md5(content, usedforsecurity=False).digest())
        about = {"Size": len(content), "CreationDate": date, "ModDate": date, "CheckSum": checksum}
        kind = {
            "Type": "/EmbeddedFile",
            "Subtype": "/" + mime.replace("/", "#2F"),
            "Params": PDFDictionary(about),
        }
        stream = self._doc.Reference(PDFStream(PDFDictionary(kind), content, [PDFZCompress]))
        file = {
            "Type": "/Filespec",
            "F": PDFString(name),
            "UF": PDFString(name),
            "Desc": PDFString(description),
            "AFRelationship": "/Data",
            "EF": PDFDictionary({"F": stream, "UF": stream}),
        }
        self._attached[name] = self._doc.Reference(PDFDictionary(file))

    def save(self) -> None:
        """Write the file."""
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents", "AF"]
        catalog.OutputIntents = PDFArray([_output_intent(self._doc)])
        catalog.Metadata = XMP(creator=_metadata)
        if self._attached:
            files = sorted(self._attached.items())
            names = PDFArray([part for name, file in files for part in (PDFString(name), file)])
            catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": names})})
            catalog.AF = PDFArray([file for _, file in files])
        super().save()


def _ended(stream: PDFStream, document: PDFDocument) -> bytes:
    """Return a stream with the line end before `endstream` that PDF/A asks for, unlike any data."""
    text: bytes = _unended(stream, document)
    return text.removesuffix(b"endstream\n") + b"\r\nendstream\n"


# ReportLab makes streams in many places, and has no other one to do it.
_unended, pdfdoc.PDFStream.format = pdfdoc.PDFStream.format, _ended


@cache
def _srgb() -> bytes:
    """Return the ICC profile of sRGB, as if made on the first day of this century."""
    made = BytesIO(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()).getbuffer()
    made[24:36] = b"".join(part.to_bytes(2) for part in (2001, 1, 1, 0, 0, 0))
    made[84:100] = bytes(16)  # the sum over all of it: not calculated
    return bytes(made)


def _output_intent(document: PDFDocument) -> PDFDictionary:
    profile = PDFStream(PDFDictionary({"N": 3}), _srgb(), [PDFZCompress])
    name = PDFString("sRGB IEC61966-2.1")
    return PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": name,
            "Info": name,
            "DestOutputProfile": document.Reference(profile),
        }
    )


def _metadata(document: PDFDocument) -> bytes:
    """Return what the file says of itself: the same as its Info, and which standards it keeps."""
    about, (year, month, day, *time) = document.info, document._timeStamp.YMDhms  # noqa: SLF001
    moment = f"{year:04}-{month:02}-{day:02}T" + ":".join(f"{part:02}" for part in time) + "Z"
    return _XMP.format(
        title=escape(about.title),
        author=escape(about.author),
        subject=escape(about.subject),
        creator=escape(about.creator),
        producer=escape(about.producer),
        moment=moment,
    ).encode()


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
