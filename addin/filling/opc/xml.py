"""XML in and out, without document types, entities or network; written with the declaration that Excel writes."""

from xml.parsers import expat

from lxml import etree

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


class UnsafeXml(ValueError):
    """The XML is broken or brings a document type (which no workbook has)."""


def parse(data: bytes) -> etree._Element:
    """UnsafeXml for what is broken or brings a document type."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnsafeXml(str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeXml("document type")
    return root


def try_out(data: bytes) -> None:
    """UnsafeXml for what is broken; no tree is built, so a sheet may be as large as it likes."""
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        raise UnsafeXml(str(error)) from error


def serialise(root: etree._Element) -> bytes:
    """UTF-8, with what stands before and after the root element."""
    return DECLARATION + etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=False)


def escape(text: str) -> str:
    """Text as it stands between tags (`xml.sax.saxutils` would load half of the network library for this)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The other way round."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
