"""Documents → files: what to make, for whom, under which name; written all or nothing."""

from itinerary.build.making import BuildOptions, Built, build
from itinerary.build.plan import Format, Output, Product, products

__all__ = ["BuildOptions", "Built", "Format", "Output", "Product", "build", "products"]
