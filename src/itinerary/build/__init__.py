"""Documents → files: what to make, for whom, under which name; written all or nothing."""

from itinerary.build.making import BuildOptions, Built, build
from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.build.product import Format, Output, Product

__all__ = ["BuildOptions", "Built", "Format", "Material", "Output", "Product", "build", "products"]
