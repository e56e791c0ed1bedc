# lmerTest and emmeans, Kenward-Roger; a score is the mean of the items of whoever answered three quarters of them.
suppressMessages({library(lmerTest); library(emmeans)})
emm_options(lmer.df = "kenward-roger")
d <- read_data("people.csv")
q <- paste0("q", 1:4)
d$score <- ifelse(rowSums(!is.na(d[q])) >= 3, rowMeans(d[q], na.rm = TRUE), NA)
d$group <- factor(d$group, c("client", "worker", "manager"))
control <- lmerControl(optimizer = "nloptwrap", optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-14, maxeval = 1e5))
model <- lmer(score ~ group + (1 | centre) + (1 | centre:team), d, control = control)
e <- emmeans(model, "group")
m <- as.data.frame(summary(e))
means <- data.frame(actor = as.character(m$group), estimate = m$emmean, se = m$SE, df = m$df, lower = m$lower.CL, upper = m$upper.CL)
pairs_of <- function(adjust) {
  each <- as.data.frame(summary(pairs(e, adjust = "none"), infer = TRUE))
  together <- as.data.frame(summary(pairs(e, adjust = adjust), infer = TRUE))
  interval <- if (adjust == "tukey") together else each # with Holm, emmeans would give Bonferroni's
  ends <- do.call(rbind, strsplit(as.character(each$contrast), " - "))
  data.frame(a = ends[, 1], b = ends[, 2], estimate = each$estimate, se = each$SE, df = each$df, t = each$t.ratio,
    lower = interval$lower.CL, upper = interval$upper.CL, p = each$p.value, pAdjusted = together$p.value)
}
spec <- function(adjust) list(items = q, actor = "group", random = c("centre", "centre:team"), adjust = adjust,
  levels = list(group = levels(d$group)))
write_numbers("gap", c("lme4", "lmerTest", "pbkrtest", "emmeans"),
  run("three actors, Holm", "people.csv", spec("holm"), list(means = means, pairs = pairs_of("holm")), 1e-6, 1e-3),
  run("three actors, Tukey", "people.csv", spec("tukey"), list(pairs = pairs_of("tukey")), 1e-6, 1e-3))
