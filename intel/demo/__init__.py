"""The demonstration region: invented reports of eight administrations, with networks planted in them."""

from intel.demo.region import MOST_REPORTS, RegionSummary, write_region

__all__ = ["MOST_REPORTS", "RegionSummary", "write_region"]
