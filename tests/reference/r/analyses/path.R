# lavaan::sem; intervals by the delta method (those that are drawn have no number to compare with).
source("lavaan-numbers.R")
d <- read_data("people.csv")
model <- "m ~ a*x\ny ~ b*m + direct*x\nviaM := a*b\nall := a*b + direct"
fit <- sem(model, d, meanstructure = TRUE)
p <- parameterEstimates(fit, standardized = TRUE)
paths <- p[p$op == "~", ]; defined <- p[p$op == ":=", ]
effect_of <- function(row) list(estimate = row$est, se = row$se, z = row$z, p = row$pvalue, deltaLower = row$ci.lower, deltaUpper = row$ci.upper)
from_to <- function(row) c(list(from = "x", to = "y"), effect_of(row))
r2 <- lavInspect(fit, "r2")
write_numbers("path", "lavaan",
  run("from x over m to y", "people.csv", list(model = model, draws = 1000, resamples = 0), c(fit_numbers(fit)[c("logLik", "aic", "bic")], list(
    paths = data.frame(from = paths$rhs, to = paths$lhs, estimate = paths$est, se = paths$se, z = paths$z, p = paths$pvalue,
      lower = paths$ci.lower, upper = paths$ci.upper, stdAll = paths$std.all),
    indirect = list(from_to(defined[1, ])), direct = list(from_to(p[p$label == "direct", ])), total = list(from_to(defined[2, ])),
    defined = lapply(1:2, function(i) c(list(name = defined$lhs[i]), effect_of(defined[i, ]))),
    r2 = data.frame(variable = names(r2), r2 = unname(r2)))), 2e-5, 2e-4))
