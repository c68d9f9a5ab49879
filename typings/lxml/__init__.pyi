# The part of lxml that intel.ingest.xml_rows uses; the package has no types of its own.
