# How far three intervals of a change between two waves hold, on drawn answers: docs/methods/cijfers.md tells the outcome.
#
#   Rscript bench/change-centre-by-centre.R        (some minutes; needs metafor and lme4)
#
# 24 centres, 15 to 40 people in each wave, four options. Centres change by an amount that differs between them; of the people of
# the second wave none, or six in ten, were in the first as well, and answer much as they did (a correlation of 0.6). Nobody is followed.
#
# Printed: the true spread of the change between centres, and the mean estimate of it (tau); how often the interval holds the mean
# change when all people are thrown together (welch), in a model with a level for each centre (intercept), and when changes are
# pooled centre by centre (centres), with how wide these are; how much of all other centres the prediction interval holds (other).
suppressMessages({library(metafor); library(lme4)})
set.seed(1)
CUTS <- c(-1.2, -0.2, 1)
expected <- function(m) 4 - rowSums(pnorm(outer(m, CUTS, function(m, cut) cut - m)))
answer <- function(latent) 1 + rowSums(outer(latent, CUTS, ">"))
step <- function(n) ifelse(n < 30, 0.1, 0.01)
rounded <- function(x, step) floor(x / step + 0.5 + 1e-9) * step
within <- function(cells) round(sqrt(sum(sapply(cells, function(x) sum((x - mean(x))^2))) / sum(lengths(cells) - 1)), 2)

study <- function(spread, again, k = 24, alike = 0.6) {
  level <- rnorm(k, 0, 0.3)
  change <- rnorm(k, 0.15, spread)
  n1 <- sample(15:40, k, TRUE)
  n2 <- sample(15:40, k, TRUE)
  before <- lapply(n1, rnorm)
  after <- lapply(seq_len(k), function(i) {
    e <- rnorm(n2[i])
    same <- seq_len(min(n1[i], round(again * n2[i])))
    e[same] <- alike * before[[i]][same] + sqrt(1 - alike^2) * e[same]
    e
  })
  first <- lapply(seq_len(k), function(i) answer(level[i] + before[[i]]))
  second <- lapply(seq_len(k), function(i) answer(level[i] + change[i] + after[[i]]))
  others <- rnorm(20000, 0, 0.3)
  truth <- expected(others + rnorm(20000, 0.15, spread)) - expected(others)
  holds <- function(low, high) low < mean(truth) && mean(truth) < high
  welch <- t.test(unlist(second), unlist(first))$conf.int
  d <- data.frame(y = c(unlist(first), unlist(second)), wave = rep(0:1, c(sum(n1), sum(n2))),
                  centre = factor(c(rep(seq_len(k), n1), rep(seq_len(k), n2))))
  m <- suppressMessages(lmer(y ~ wave + (1 | centre), data = d))
  intercept <- fixef(m)[[2]] + c(-1, 1) * qnorm(0.975) * sqrt(vcov(m)[2, 2])
  y <- rounded(sapply(second, mean), step(n2)) - rounded(sapply(first, mean), step(n1))
  v <- within(first)^2 / n1 + within(second)^2 / n2 + step(n1)^2 / 12 + step(n2)^2 / 12
  pooled <- rma(y, v, test = "knha", control = list(maxiter = 1000, stepadj = 0.5))
  p <- predict(pooled)
  c(true = sd(truth), tau = sqrt(pooled$tau2),
    welch = holds(welch[1], welch[2]), welch.wide = diff(welch)[1],
    intercept = holds(intercept[1], intercept[2]), intercept.wide = diff(intercept),
    centres = holds(pooled$ci.lb, pooled$ci.ub), centres.wide = pooled$ci.ub - pooled$ci.lb,
    other = mean(p$pi.lb < truth & truth < p$pi.ub))
}

settings <- expand.grid(spread = c(0, 0.15, 0.3), again = c(0, 0.6))
outcome <- t(mapply(function(spread, again) rowMeans(replicate(500, study(spread, again))), settings$spread, settings$again))
print(cbind(settings, round(outcome, 2)))
