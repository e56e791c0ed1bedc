# Makes ratings.csv and expected.csv: agreement on drawn ratings, 40 groups of 2 to 12 raters with holes,
# seven options, so that the skewed null variance and a_wg are tested off the five-point scale.
# Run once, by hand, in this folder: Rscript reference.R   (R 4.2.2, multilevel 2.7)
# The ratings are drawn here, so no third-party data set is redistributed.
library(multilevel)
set.seed(20260214)
groups <- lapply(1:40, function(g) {
  n <- sample(2:12, 1); centre <- runif(1, 1, 7); spread <- runif(1, 0.2, 3)
  ratings <- matrix(pmin(7, pmax(1, round(rnorm(n * 4, centre, spread)))), nrow = n)
  ratings[runif(length(ratings)) < 0.03] <- NA
  data.frame(group = sprintf("team %02d", g), ratings)
})
ratings <- do.call(rbind, groups)
d <- na.omit(ratings); x <- d[, -1]; g <- d$group
r <- rwg.j(x, g, ranvar = (7^2 - 1) / 12); s <- rwg.j(x, g, ranvar = 2.90)
l <- rwg.j.lindell(x, g, ranvar = (7^2 - 1) / 12)
m <- ad.m(x, g); md <- ad.m(x, g, type = "median"); w <- awg(x, g, range = c(1, 7))
number <- function(v) ifelse(is.na(v), "NA", sprintf("%.15g", v))
write.csv(ratings, "ratings.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(group = r$grpid, n = r$gsize, rwgj = number(r$rwg.j), rwgjSkewed = number(s$rwg.j),
  rwgjLindell = number(l$rwg.lindell), adMean = number(m$AD.M), adMedian = number(md$AD.M), awg = number(w$a.wg)),
  "expected.csv", row.names = FALSE, quote = FALSE)
