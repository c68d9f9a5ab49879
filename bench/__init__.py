"""Benchmarks: every figure stands beside its baseline, measured in the same run on the same server."""
