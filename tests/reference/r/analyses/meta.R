# metafor::rma, with Knapp and Hartung where not said otherwise.
suppressMessages(library(metafor))
d <- read_data("studies.csv")
fit <- function(method, test = "knha", ...) rma(effect, variance, data = d, method = method, test = test, slab = d$centre,
  control = list(threshold = 1e-12, tol = 1e-12, maxiter = 1000), ...)
mean_of <- function(m) list(estimate = m$beta[[1]], se = m$se, statistic = m$zval, p = m$pval, lower = m$ci.lb, upper = m$ci.ub)
spread_of <- function(m) {
  i <- confint(m, control = list(tol = 1e-12))$random
  list(tau2 = m$tau2, tau2Se = m$se.tau2, tau2Lower = i["tau^2", "ci.lb"], tau2Upper = i["tau^2", "ci.ub"], i2 = m$I2,
    i2Lower = i["I^2(%)", "ci.lb"], i2Upper = i["I^2(%)", "ci.ub"], h2 = m$H2, q = m$QE, qDf = m$k - m$p, qP = m$QEp, k = m$k)
}
predicted_of <- function(m) { p <- predict(m); list(predictionLower = p$pi.lb, predictionUpper = p$pi.ub) }
reml <- fit("REML"); b <- blup(reml); moderated <- fit("REML", mods = ~size)
spec <- list(estimate = "effect", variance = "variance", study = "centre")
runs <- list(
  run("REML, Knapp-Hartung", "studies.csv", spec, c(mean_of(reml), spread_of(reml), predicted_of(reml),
    list(shrunken = data.frame(study = d$centre, estimate = b$pred, se = b$se))), 1e-6, 1e-5),
  run("Paule-Mandel", "studies.csv", c(spec, method = "PM"), c(mean_of(fit("PM")), spread_of(fit("PM"))), 1e-6, 1e-5),
  run("DerSimonian-Laird, z, from standard errors", "studies.csv",
    list(estimate = "effect", se = "se", method = "DL", test = "z"), mean_of(fit("DL", "z")), 1e-5, 1e-4),
  run("one true value", "studies.csv", c(spec, list(method = "EE", test = "z")), mean_of(fit("EE", "z"))),
  run("a moderator", "studies.csv", c(spec, list(moderators = I("size"))),
    list(coefficients = data.frame(term = c("(Intercept)", "size"), estimate = c(moderated$beta), se = moderated$se, p = moderated$pval,
      lower = moderated$ci.lb, upper = moderated$ci.ub), qm = moderated$QM, qmDf1 = moderated$QMdf[1], qmDf2 = moderated$QMdf[2],
      qmP = moderated$QMp, r2 = moderated$R2), 1e-6, 1e-5))
do.call(write_numbers, c(list("meta", "metafor"), runs))
