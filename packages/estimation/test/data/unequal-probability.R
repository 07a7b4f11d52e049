# Writes unequal-probability.r-4.2.2.json: totals and standard errors under pps designs, R's survey 4.1.1.
# Conditional Poisson sampling of 6 from 9 units, first and joint inclusion probabilities by enumeration.
# Run: Rscript unequal-probability.R > unequal-probability.r-4.2.2.json
suppressMessages(library(survey))
size <- c(3, 5, 8, 13, 2, 7, 11, 4, 6); n <- 6; N <- length(size)
odds <- size / (sum(size) / n - size / 2)
samples <- combn(N, n); p <- apply(samples, 2, function(s) prod(odds[s])); p <- p / sum(p)
pij <- matrix(0, N, N)
for (k in seq_along(p)) { s <- samples[, k]; pij[s, s] <- pij[s, s] + p[k] }
s <- c(1, 3, 4, 6, 7, 9)
d <- data.frame(pi = diag(pij)[s], g = c(1, 1, 0, 1, 0, 1), h = c(1, 1, 2, 2, 1, 2),
  y = c(12, 31, 55, 20, 47, 30), x = c(1, 4, 2, 8, 5, 7))
joint <- pij[s, s]
designs <- list(
  brewer = svydesign(id = ~1, fpc = ~pi, data = d, pps = "brewer"),
  brewer_strata = svydesign(id = ~1, strata = ~h, fpc = ~pi, data = d, pps = "brewer"),
  overton = svydesign(id = ~1, fpc = ~pi, data = d, pps = "overton"),
  overton_strata = svydesign(id = ~1, strata = ~h, fpc = ~pi, data = d, pps = "overton"),
  overton_YG = svydesign(id = ~1, fpc = ~pi, data = d, pps = "overton", variance = "YG"),
  HT = svydesign(id = ~1, fpc = ~pi, data = d, pps = ppsmat(joint)),
  YG = svydesign(id = ~1, fpc = ~pi, data = d, pps = ppsmat(joint), variance = "YG"))
num <- function(x) paste0("[", paste(format(as.vector(x), digits = 17), collapse = ", "), "]")
one <- function(name) {
  v <- vcov(svytotal(~y + x, designs[[name]])); m <- svymean(~y, subset(designs[[name]], g == 1))
  sprintf('    "%s": { "vcov": [%s, %s], "domain_mean": %s, "domain_variance": %s }', name, num(v[1, ]), num(v[2, ]),
    format(as.vector(coef(m)), digits = 17), format(as.vector(vcov(m)), digits = 17))
}
cat('{\n  "rows": {', sprintf('"pi": %s, "g": %s, "h": %s, "y": %s, "x": %s', num(d$pi), num(d$g), num(d$h), num(d$y),
  num(d$x)), '},\n  "joint": [', paste(apply(joint, 1, num), collapse = ",\n    "), '],\n  "designs": {\n',
  paste(vapply(names(designs), one, ""), collapse = ",\n"), "\n  }\n}\n", sep = "")
