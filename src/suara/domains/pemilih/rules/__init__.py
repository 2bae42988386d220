"""Rules of PDPB as pure functions: what a period must satisfy, what may be decided on a candidate."""
