# multilevel: listwise within groups, five options (uniform null variance 2, slightly skewed 1.34).
suppressMessages(library(multilevel))
q <- paste0("q", 1:4)
d <- na.omit(read_data("people.csv")[c("centre", "team", q)])
agreement_in <- function(label) {
  x <- d[q]
  r <- rwg.j(x, label, ranvar = 2); s <- rwg.j(x, label, ranvar = 1.34); l <- rwg.j.lindell(x, label, ranvar = 2)
  m <- ad.m(x, label); md <- ad.m(x, label, type = "median"); w <- awg(x, label, range = c(1, 5))
  data.frame(group = as.character(r$grpid), n = r$gsize, rwgj = r$rwg.j, rwgjSkewed = s$rwg.j,
    rwgjLindell = l$rwg.lindell, adMean = m$AD.M, adMedian = md$AD.M, awg = ifelse(is.nan(w$a.wg), NA, w$a.wg))
}
# what chance brings about, for the first centres; R draws others than we do, so the two agree to about .02
set.seed(1)
n <- table(d$centre)[c("c01", "c03", "c05")]
critical <- sapply(n, function(size) quantile(rwg.j.sim(size, nitems = 4, nresp = 5, itemcors = NULL, nrep = 20000)$rwg, .95))
write_numbers("agreement", "multilevel",
  run("critical values", "people.csv", list(items = q, group = "centre", options = 5),
    list(groups = data.frame(group = names(n), criticalValue = unname(critical))), .02, .02),
  run("in centres", "people.csv", list(items = q, group = "centre", options = 5), list(groups = agreement_in(d$centre))))
