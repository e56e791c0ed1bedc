# How far the intervals of the analysis `meta` on the page Cijfers hold, on drawn answers: docs/methods/cijfers.md tells the outcome.
#
#   Rscript bench/centre-by-centre.R        (under a minute; needs metafor)
#
# 24 centres, 15 to 40 people of one group and 5 to 10 of the other, four options. The second group answers a little higher, by an amount
# that differs between centres. Means are rounded as they are released, cells that answered as one are left out, and the spread
# within centres is that of all centres together (`pooled`), the same without the variance of rounding, or of each centre on its own (`own`).
#
# Printed: the true spread of the difference between centres and the mean estimate of it (tau); how often the interval holds
# the mean difference (mean); how much of all other centres the prediction interval holds (other).
suppressMessages(library(metafor))
set.seed(1)
CUTS <- c(-1.2, -0.2, 1)
expected <- function(m) 4 - rowSums(pnorm(outer(m, CUTS, function(m, cut) cut - m)))
answers <- function(n, m) 1 + rowSums(outer(rnorm(n, m), CUTS, ">"))
step <- function(n) ifelse(n < 30, 0.1, 0.01)
rounded <- function(x, step) floor(x / step + 0.5 + 1e-9) * step
within <- function(cells) {
  round(sqrt(sum(sapply(cells, function(x) sum((x - mean(x))^2))) / sum(lengths(cells) - 1)), 2)
}

study <- function(spread, k = 24) {
  level <- rnorm(k, 0, 0.3)
  gap <- rnorm(k, -0.3, spread)
  n1 <- sample(15:40, k, TRUE)
  n2 <- sample(5:10, k, TRUE)
  first <- lapply(seq_len(k), function(i) answers(n1[i], level[i] + gap[i]))
  second <- lapply(seq_len(k), function(i) answers(n2[i], level[i]))
  differs1 <- sapply(first, sd) > 0
  differs2 <- sapply(second, sd) > 0
  both <- differs1 & differs2
  y <- rounded(sapply(first, mean), step(n1)) - rounded(sapply(second, mean), step(n2))
  plain <- within(first[differs1])^2 / n1 + within(second[differs2])^2 / n2
  variances <- list(pooled = plain + step(n1)^2 / 12 + step(n2)^2 / 12, unrounded = plain,
                    own = sapply(first, var) / n1 + sapply(second, var) / n2)
  others <- rnorm(2000, 0, 0.3)
  truth <- expected(others + rnorm(2000, -0.3, spread)) - expected(others)
  c(true = sd(truth), unlist(lapply(variances, function(v) {
    m <- rma(y[both], v[both], test = "knha", control = list(maxiter = 1000, stepadj = 0.5))
    p <- predict(m)
    c(tau = sqrt(m$tau2), mean = m$ci.lb < mean(truth) && mean(truth) < m$ci.ub,
      other = mean(p$pi.lb < truth & truth < p$pi.ub))
  })))
}

print(round(t(sapply(c(0, 0.25, 0.5), function(spread) rowMeans(replicate(500, study(spread))))), 2))
