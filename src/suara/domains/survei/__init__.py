"""Surveys that stand up to checking: SKM, PEKPPP and the register around SPI."""
