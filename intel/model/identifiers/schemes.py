"""Every scheme of identifiers, by kind."""

from collections.abc import Mapping
from types import MappingProxyType

from intel.model.identifiers.documents import DOCUMENTS
from intel.model.identifiers.national import NATIONAL
from intel.model.identifiers.scheme import Scheme
from intel.model.identifiers.transport import TRANSPORT

__all__ = ["SCHEMES"]

SCHEMES: Mapping[str, Scheme] = MappingProxyType({**TRANSPORT, **DOCUMENTS, **NATIONAL})
"""Kinds that are letters and digits; phones, e-mail and addresses are read apart."""
