# lmerTest and emmeans: change between two waves per actor, in centres; Satterthwaite, type III tests.
suppressMessages({library(lmerTest); library(emmeans)})
emm_options(lmer.df = "satterthwaite")
d <- read_data("people.csv"); q <- paste0("q", 1:4)
d$score <- ifelse(rowSums(!is.na(d[q])) >= 3, rowMeans(d[q], na.rm = TRUE), NA)
d$group <- factor(d$group); d$wave <- factor(d$wave)
contrasts(d$group) <- contr.sum; contrasts(d$wave) <- contr.sum
control <- lmerControl(optimizer = "nloptwrap", optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-14, maxeval = 1e5))
model <- lmer(score ~ group * wave + (1 | centre), d, control = control)
plain <- lmer(score ~ group * wave + (1 | centre), transform(d, group = as.character(group), wave = as.character(wave)), control = control)
m <- as.data.frame(summary(emmeans(model, ~ group * wave)))
means <- data.frame(actor = as.character(m$group), wave = as.character(m$wave), estimate = m$emmean, se = m$SE, df = m$df, lower = m$lower.CL, upper = m$upper.CL)
contrast_of <- function(e, names) {
  s <- as.data.frame(summary(e, infer = TRUE, adjust = "none"))
  cbind(names, data.frame(estimate = s$estimate, se = s$SE, df = s$df, t = s$t.ratio, p = s$p.value, lower = s$lower.CL, upper = s$upper.CL,
    pAdjusted = p.adjust(s$p.value, "holm")))
}
by_actor <- contrast(emmeans(model, ~ wave | group), list(change = c(-1, 1)))
change <- contrast_of(update(by_actor, by = NULL), data.frame(actor = levels(d$group), from = "1", to = "2"))
ends <- t(combn(levels(d$group), 2))
differences <- contrast_of(contrast(update(by_actor, by = NULL), "pairwise"), data.frame(a = ends[, 1], b = ends[, 2], from = "1", to = "2"))
a <- as.data.frame(anova(model, type = 3))
tests <- data.frame(effect = c("actor", "wave", "actor:wave"), sumOfSquares = a[["Sum Sq"]], meanSquare = a[["Mean Sq"]], df1 = a$NumDF, df2 = a$DenDF, f = a[["F value"]], p = a[["Pr(>F)"]])
v <- as.data.frame(VarCorr(model))
write_numbers("change", c("lme4", "lmerTest", "emmeans"),
  run("three actors, two waves, nobody known by name", "people.csv",
    list(items = q, group = "centre", wave = "wave", actor = "group", df = "satterthwaite"),
    list(change = change, differences = differences, means = means, tests = tests, logLik = as.numeric(logLik(plain)), # by REML it depends on the coding
      n = nobs(model),
      variance = data.frame(group = c("centre", "Residual"), vcov = v$vcov, sd = v$sdcor)), 2e-6, 2e-4))
