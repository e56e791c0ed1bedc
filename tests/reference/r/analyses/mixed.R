# lme4 and lmerTest (Satterthwaite; Kenward-Roger through pbkrtest). lme4's own optimiser stops a little early: it is told
# to go on, so that its digits are worth comparing.
suppressMessages(library(lmerTest))
d <- read_data("people.csv")
d$group <- factor(d$group)
control <- lmerControl(optimizer = "nloptwrap", optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-14, maxeval = 1e5))
fixed_of <- function(model, ddf) {
  s <- coef(summary(model, ddf = ddf))
  half <- qt(.975, s[, "df"]) * s[, "Std. Error"]
  data.frame(term = rownames(s), estimate = s[, "Estimate"], se = s[, "Std. Error"], df = s[, "df"], t = s[, "t value"],
    p = s[, "Pr(>|t|)"], lower = s[, "Estimate"] - half, upper = s[, "Estimate"] + half, row.names = NULL)
}
variances_of <- function(model, names) {
  v <- as.data.frame(VarCorr(model)); v <- v[is.na(v$var2), ]
  data.frame(group = ifelse(v$grp %in% names(names), names[v$grp], v$grp), term1 = v$var1, vcov = v$vcov, sd = v$sdcor)
}
fit_of <- function(model) list(logLik = as.numeric(logLik(model)), aic = AIC(model), bic = BIC(model))
random <- lmer(y ~ x + group + (x | centre), d, control = control)
nested <- lmer(q1 ~ group * wave + (1 | centre) + (1 | centre:team), d, REML = FALSE, control = control)
shrunken <- function(model) {
  r <- as.data.frame(ranef(model, condVar = TRUE)); r$estimate <- fixef(model)[as.character(r$term)] + r$condval
  data.frame(group = r$grpvar, level = as.character(r$grp), term = as.character(r$term), deviation = r$condval,
    estimate = r$estimate, se = r$condsd)
}
gives <- function(model, ddf, names = c()) c(list(fixed = fixed_of(model, ddf), variance = variances_of(model, names)),
  fit_of(model), list(n = nobs(model), singular = isSingular(model)))
slope_spec <- list(outcome = "y", fixed = c("x", "group"), random = list(list(group = "centre", terms = I("x"))))
# within and between: the mean of the centre over the rows used, and the distance to it
used <- na.omit(d[c("y", "m", "centre")])
used$m.between <- ave(used$m, used$centre); used$m.within <- used$m - used$m.between
split_up <- lmer(y ~ m.within + m.between + (1 | centre), used, control = control)
contextual <- contest1D(split_up, c(0, -1, 1), confint = TRUE, ddf = "Satterthwaite")
profiles <- suppressMessages(confint(refitML(split_up), method = "profile", quiet = TRUE))
split_spec <- list(outcome = "y", fixed = c("m.within", "m.between"), random = list(list(group = "centre")), within = I("m"))
v <- as.data.frame(VarCorr(split_up))$vcov
write_numbers("mixed", c("lme4", "lmerTest", "pbkrtest"),
  run("a slope that varies over centres, Satterthwaite", "people.csv", c(slope_spec, df = "satterthwaite"),
    c(gives(random, "Satterthwaite"), list(shrunken = shrunken(random))), 2e-6, 2e-4),
  run("the same, Kenward-Roger", "people.csv", c(slope_spec, df = "kenward-roger"), gives(random, "Kenward-Roger"), 2e-6, 1e-3),
  run("a column within and between centres", "people.csv", split_spec,
    c(gives(split_up, "Satterthwaite"), list(icc = data.frame(group = "centre", icc = v[1] / sum(v)),
      contextual = data.frame(term = "m", estimate = contextual$Estimate, se = contextual[["Std. Error"]], df = contextual$df,
        t = contextual[["t value"]], p = contextual[["Pr(>|t|)"]], lower = contextual$lower, upper = contextual$upper))), 2e-6, 2e-4),
  run("the same with profile intervals", "people.csv", c(split_spec, intervals = "profile"),
    list(fixed = data.frame(term = names(fixef(split_up)), lower = profiles[names(fixef(split_up)), 1], upper = profiles[names(fixef(split_up)), 2]),
      variance = data.frame(group = c("centre", "Residual"), lower = profiles[1:2, 1], upper = profiles[1:2, 2])), 1e-5, 1e-3),
  run("teams in centres, an interaction, maximum likelihood", "people.csv",
    list(outcome = "q1", fixed = c("group", "wave", "group:wave"), random = list(list(group = "centre"), list(group = "centre:team")),
      method = "ML"), gives(nested, "Satterthwaite", c("team:centre" = "centre:team")), 2e-6, 2e-4))
