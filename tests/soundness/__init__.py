"""Made-up visits in which nothing is wrong, and mistakes put into them one at a time: what a careful colleague says."""
