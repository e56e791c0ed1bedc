# stats::power.t.test and the noncentral t and F by hand; both tails count.
two_groups <- power.t.test(n = 30, delta = .5, sd = 1, strict = TRUE)$power
needed <- power.t.test(power = .8, delta = .5, sd = 1, strict = TRUE, tol = 1e-12)$n
paired <- power.t.test(n = 25, delta = .4, type = "paired", strict = TRUE)$power
anova <- function(n, k, f) pf(qf(.95, k - 1, k * (n - 1)), k - 1, k * (n - 1), k * n * f^2, lower.tail = FALSE)
clusters <- function(J, m, icc, d) {
  ncp <- d / sqrt(4 * (icc + (1 - icc) / m) / J); t <- qt(.975, J - 2)
  pt(-t, J - 2, ncp) + pt(t, J - 2, ncp, lower.tail = FALSE)
}
r_power <- function(n, r) { # Fisher's z with its bias, against the critical r of a t test
  t <- qt(.975, n - 2); critical <- atanh(sqrt(t^2 / (t^2 + n - 2))); mean <- atanh(r) + r / (2 * (n - 1))
  pnorm((mean - critical) * sqrt(n - 3)) + pnorm((-mean - critical) * sqrt(n - 3))
}
root <- function(f, ends) uniroot(f, ends, tol = 1e-12)$root
any <- "studies.csv" # power asks nothing of a file
write_numbers("power", character(0),
  run("two groups", any, list(design = "two-groups", n = 30, effect = .5), list(power = two_groups), 1e-9, 1e-8),
  run("how many in two groups", any, list(design = "two-groups", effect = .5, power = .8), list(n = needed, nWhole = ceiling(needed)), 1e-6, 1e-6),
  run("asked twice", any, list(design = "paired", n = 25, effect = .4), list(power = paired), 1e-9, 1e-8),
  run("a correlation", any, list(design = "correlation", n = 60, effect = .3), list(power = r_power(60, .3)), 1e-9, 1e-8),
  run("four groups", any, list(design = "anova", groups = 4, n = 20, effect = .25), list(power = anova(20, 4, .25)), 1e-9, 1e-8),
  run("how large an effect four groups show", any, list(design = "anova", groups = 4, n = 20, power = .9),
    list(effect = root(function(f) anova(20, 4, f) - .9, c(.1, 2))), 1e-6, 1e-6),
  run("teams", any, list(design = "clusters", n = 40, effect = .4, clusterSize = 15, icc = .1),
    list(power = clusters(40, 15, .1, .4), designEffect = 1 + 14 * .1), 1e-9, 1e-8))
