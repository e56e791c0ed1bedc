# lmerTest (REML, Satterthwaite) with x and m in a within and a between part, and lm without groups; the delta method by hand.
suppressMessages(library(lmerTest))
d <- na.omit(read_data("people.csv")[c("centre", "x", "m", "y")])
for (v in c("x", "m")) { d[[paste0(v, "b")]] <- ave(d[[v]], d$centre); d[[paste0(v, "w")]] <- d[[v]] - d[[paste0(v, "b")]] }
control <- lmerControl(optimizer = "nloptwrap", optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-14, maxeval = 1e5))
coefficients_of <- function(model) {
  s <- coef(summary(model)); df <- if ("df" %in% colnames(s)) s[, "df"] else rep(df.residual(model), nrow(s))
  data.frame(estimate = s[, 1], se = s[, 2], df = df, t = s[, "t value"], p = 2 * pt(-abs(s[, "t value"]), df), lower = s[, 1] - qt(.975, df) * s[, 2],
    upper = s[, 1] + qt(.975, df) * s[, 2], row.names = rownames(s))
}
of_level <- function(level, ma, mb, x, m) {
  a <- coefficients_of(ma)[x, ]; b <- coefficients_of(mb)[m, ]; direct <- coefficients_of(mb)[x, ]; V <- as.matrix(vcov(mb))
  va <- a$se^2; vi <- b$estimate^2 * va + a$estimate^2 * b$se^2
  effect <- function(estimate, se) list(level = level, estimate = estimate, se = se, z = estimate / se, p = 2 * pnorm(-abs(estimate / se)),
    deltaLower = estimate - qnorm(.975) * se, deltaUpper = estimate + qnorm(.975) * se)
  list(paths = cbind(data.frame(level = level, path = c("a", "b", "direct"), from = c("x", "m", "x"), to = c("m", "y", "y")), rbind(a, b, direct)),
    indirect = effect(a$estimate * b$estimate, sqrt(vi)), direct = effect(direct$estimate, direct$se),
    total = effect(direct$estimate + a$estimate * b$estimate, sqrt(direct$se^2 + vi + 2 * a$estimate * V[x, m])))
}
together <- function(levels) c(list(paths = do.call(rbind, lapply(levels, `[[`, "paths"))),
  lapply(setNames(nm = c("indirect", "direct", "total")), function(e) lapply(levels, `[[`, e)))
ma <- lmer(m ~ xw + xb + (1 | centre), d, control = control); mb <- lmer(y ~ xw + xb + mw + mb + (1 | centre), d, control = control)
spec <- list(x = "x", m = "m", y = "y", draws = 1000, resamples = 0)
write_numbers("mediation", c("lme4", "lmerTest"),
  run("within and between centres", "people.csv", c(spec, group = "centre", design = "1-1-1"),
    together(list(of_level("within", ma, mb, "xw", "mw"), of_level("between", ma, mb, "xb", "mb"))), 2e-6, 2e-4),
  run("without centres", "people.csv", c(spec, design = "single"),
    together(list(of_level("single", lm(m ~ x, d), lm(y ~ x + m, d), "x", "m"))), 1e-9, 1e-8))
