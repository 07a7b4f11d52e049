# Writes distributions.json beside itself: values of R's own distribution functions.
# Rscript make-distributions.R > distributions.json
# Where R's quantile functions stop short of 1e-12 (qf, qt for p near 1/2), Newton steps with its distribution
# functions finish the work.
rows <- list()
polish <- function(q, p, cdf, density) {
  if (!is.finite(q) || q == 0) return(q)
  for (i in 1:3) q <- q - (if (p < .5) cdf(q) - p else (1 - p) - cdf(q, lower.tail = FALSE)) / density(q)
  q
}
add <- function(f, args, value) {
  rows[[length(rows) + 1]] <<- sprintf('["%s",[%s],"%s"]', f,
    paste(sprintf('"%s"', formatC(unlist(args), digits = 17, format = "g")), collapse = ","),
    formatC(value, digits = 17, format = "g"))
}
for (x in c(1e-10, .001, .3, .5, .9, .999, 1, 1.0001, 1.5, 1.999, 2, 2.0001, 2.7, 5, 9.99, 10, 33.3, 1e3, 1e6)) add("logGamma", list(x), lgamma(x))
z <- c(-37, -20, -8, -4, -2.5, -1.96, -1, -.3, -1e-6, 0, .1, .7, 1, 1.645, 3, 6, 8)
for (x in z) add("normalCdf", list(x), pnorm(x))
p <- c(1e-300, 1e-50, 1e-12, 1e-5, .001, .025, .1, .25, .3, .4, .49, .4999999, .5, .6, .75, .9, .975, .99999)
for (x in p) add("normalQuantile", list(x), qnorm(x))
dfs <- c(.5, 1, 2, 3, 4.7, 14, 39, 185, 1000, 123456)
for (d in dfs) for (x in c(-300, -12, -3, -1, -.01, 0, .5, 2, 5, 40)) {
  add("studentCdf", list(x, d), pt(x, d)); add("studentTwoSided", list(x, d), 2 * pt(-abs(x), d)) }
for (d in dfs) for (x in c(1e-12, .001, .025, .2, .4, .499, .5, .6, .9, .975, .9999)) add("studentQuantile", list(x, d), if (x == .5) 0 else polish(qt(x, d), x, function(q, ...) pt(q, d, ...), function(q) dt(q, d)))
for (d in c(.3, 1, 2, 5.5, 20, 300, 5000)) for (x in c(1e-4, .1, 1, 4, 30, 250, 5100)) {
  add("chiSquareCdf", list(x, d), pchisq(x, d)); add("chiSquareUpper", list(x, d), pchisq(x, d, lower.tail = FALSE)) }
for (d in c(.3, 1, 2, 5.5, 20, 300, 5000)) for (x in c(1e-8, .01, .3, .5, .9, .999)) add("chiSquareQuantile", list(x, d), qchisq(x, d))
for (d1 in c(1, 1.7, 4, 33)) for (d2 in c(.9, 3, 14, 23.97, 200, 60000, Inf)) {
  for (x in c(.001, .3, 1, 4, 50)) { add("fCdf", list(x, d1, d2), pf(x, d1, d2)); add("fUpper", list(x, d1, d2), pf(x, d1, d2, lower.tail = FALSE)) }
  for (x in c(.001, .1, .5, .95, .999)) add("fQuantile", list(x, d1, d2), polish(qf(x, d1, d2), x, function(q, ...) pf(q, d1, d2, ...), function(q) df(q, d1, d2))) }
for (a in c(.01, .5, 1, 3.3, 57, 1234, 250000)) for (b in c(.02, 1, 2.2, 80, 5000)) {
  for (x in c(1e-6, .05, .3, .5, .9, .98, .9999)) add("betaCdf", list(x, a, b), pbeta(x, a, b))
  if (a >= .5 && b >= .5) for (x in c(1e-6, .025, .3, .5, .975)) add("betaQuantile", list(x, a, b), qbeta(x, a, b)) }
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
