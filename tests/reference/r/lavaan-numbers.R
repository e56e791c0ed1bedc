# What a fit of lavaan gives, under the keys of ours. For the scripts of factor, invariance and path.
suppressMessages(library(lavaan))

fit_numbers <- function(fit) {
  m <- fitMeasures(fit)
  at <- function(name) if (name %in% names(m)) unname(m[[name]]) else NULL
  Filter(Negate(is.null), list(chisq = at("chisq"), df = at("df"), p = at("pvalue"), cfi = at("cfi"), tli = at("tli"),
    rmsea = at("rmsea"), rmseaLower = at("rmsea.ci.lower"), rmseaUpper = at("rmsea.ci.upper"), srmr = at("srmr"),
    logLik = at("logl"), aic = at("aic"), bic = at("bic")))
}

# Free parameters only: of a fixed one R gives a standard error of 0, and there is nothing to compare.
parameter_numbers <- function(fit, grouped = lavInspect(fit, "ngroups") > 1, with_std_errors = TRUE) {
  p <- parameterEstimates(fit, standardized = TRUE)
  std <- standardizedSolution(fit)
  free <- p$se > 0 & !is.na(p$z)
  p <- p[free, ]
  out <- data.frame(lhs = p$lhs, op = p$op, rhs = p$rhs, est = p$est, se = p$se, z = p$z, p = p$pvalue, lower = p$ci.lower,
    upper = p$ci.upper, stdAll = p$std.all)
  if (with_std_errors) out <- cbind(out, stdAllSe = std$se[free], stdAllLower = std$ci.lower[free], stdAllUpper = std$ci.upper[free])
  if (grouped) out$group <- lavInspect(fit, "group.label")[p$group]
  out
}
