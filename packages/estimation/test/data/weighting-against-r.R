# Writes weighting-against-r.r-4.2.2.json: a synthetic three-stage sample and R survey 4.1.1's means, totals and weights
# under designs and weighting steps that the reference cases do not cover.
# Run: Rscript weighting-against-r.R > weighting-against-r.r-4.2.2.json
suppressMessages(library(survey))
# grake needs MASS only for a pseudoinverse.
pseudoinverse <- function(X, tol) {
  s <- svd(X)
  kept <- s$d > tol * s$d[1]
  s$v[, kept, drop = FALSE] %*% (t(s$u[, kept, drop = FALSE]) / s$d[kept])
}
if (!requireNamespace("MASS", quietly = TRUE)) {
  home <- new.env(parent = asNamespace("survey"))
  assign("pseudoinverse", pseudoinverse, home)
  grake <- eval(parse(text = gsub("MASS::ginv", "pseudoinverse", deparse(survey:::grake), fixed = TRUE)))
  environment(grake) <- home
  assignInNamespace("grake", grake, "survey")
}

set.seed(4)
d <- expand.grid(e = 1:3, ssu = 1:3, psu = 1:4, h = 1:3)
d <- d[runif(nrow(d)) < .85, ]
n <- nrow(d)
d$y <- round(rnorm(n, 10 * d$h + d$psu, 3), 4)
d$x <- round(rexp(n), 4)
d$g <- sample(c("a", "b", "c"), n, TRUE)
d$k <- sample(c("u", "v"), n, TRUE)
d$N1 <- c(12, 8, 30)[d$h]
d$N2 <- 6 + d$psu
d$w <- round(runif(n, 1, 8), 3)
d$zw <- ifelse(runif(n) < .1, 0, d$w)
d$s2 <- ifelse(d$ssu > 1, "hi", "lo")
d$y[c(5, 17)] <- NA
alone <- d[!(d$h == 2 & d$psu > 1), ]

number <- function(x) trimws(format(as.vector(x), digits = 17))
list_of <- function(x) paste0("[", paste(x, collapse = ", "), "]")
column <- function(name, data) {
  x <- data[[name]]
  values <- if (is.numeric(x)) ifelse(is.na(x), "null", number(x)) else paste0('"', x, '"')
  sprintf('"%s": %s', name, list_of(values))
}
table <- function(data) paste0("{ ", paste(vapply(names(data), column, "", data = data), collapse = ",\n    "), " }")

cases <- character()
case <- function(id, data, design, steps, options, make) {
  des <- make()
  v <- svymean(~y + x, des, na.rm = TRUE)
  t <- svytotal(~x + k, des)
  w <- weights(des, "sampling")
  cases <<- c(cases, sprintf(
    '{ "id": "%s", "data": "%s", "design": %s, "steps": %s, "options": %s,\n      "mean": { "est": %s, "se": %s }, "total": { "est": %s, "se": %s }, "df": %d, "weights": { "sum": %s, "sum_sq": %s } }',
    id, data, design, steps, options, list_of(number(coef(v))), list_of(number(SE(v))),
    list_of(number(coef(t))), list_of(number(SE(t))), degf(des), number(sum(w)), number(sum(w^2))))
}

P1 <- '[{"g":"a","Freq":200},{"g":"b","Freq":150},{"g":"c","Freq":90}]'
P2 <- '[{"k":"u","Freq":240},{"k":"v","Freq":200}]'
p1 <- data.frame(g = c("a", "b", "c"), Freq = c(200, 150, 90))
p2 <- data.frame(k = c("u", "v"), Freq = c(240, 200))
totals <- c(440, 150, 90, 430)
TOTALS <- '{"(Intercept)":440,"gb":150,"gc":90,"x":430}'
RAKE <- sprintf('{"op":"rake","margins":[{"vars":["g"],"population":%s},{"vars":["k"],"population":%s}]', P1, P2)
PS <- sprintf('{"op":"postStratify","vars":["g"],"population":%s}', P1)
calibration <- function(rest) sprintf('{"op":"calibrate","formula":"~ g + x","population":%s,%s}', TOTALS, rest)
steps <- function(...) list_of(c(...))

D <- '{"type":"taylor","ids":["psu"],"strata":["h"],"weights":"w","nest":true}'
base <- function(data = d) svydesign(ids = ~psu, strata = ~h, weights = ~w, nest = TRUE, data = data)
TWO <- '{"type":"taylor","ids":["psu","ssu"],"strata":["h"],"fpc":["N1","N2"],"nest":true}'
two <- function() svydesign(ids = ~psu + ssu, strata = ~h, fpc = ~N1 + N2, nest = TRUE, data = d)
S2 <- '{"type":"taylor","ids":["psu","ssu"],"strata":["h","s2"],"fpc":["N1","N2"],"weights":"w","nest":true}'
ZERO <- '{"type":"taylor","ids":["psu"],"strata":["h"],"weights":"zw","nest":true}'

case("two_stages", "d", TWO, "[]", "{}", two)
for (lonely in c("remove", "average", "certainty")) {
  options(survey.lonely.psu = lonely)
  case(paste0("strata_at_stage_2_", lonely), "d", S2, "[]", sprintf('{"lonely_psu":"%s"}', lonely), function()
    svydesign(ids = ~psu + ssu, strata = ~h + s2, fpc = ~N1 + N2, weights = ~w, nest = TRUE, data = d))
  case(paste0("alone_post_stratified_", lonely), "alone", D, steps(PS), sprintf('{"lonely_psu":"%s"}', lonely),
    function() postStratify(base(alone), ~g, p1))
}
for (lonely in c("remove", "average", "adjust")) {
  options(survey.lonely.psu = lonely)
  case(paste0("alone_jkn_", lonely), "alone", sprintf('{"type":"as_replicate","base":%s,"method":"JKn"}', D), "[]",
    sprintf('{"lonely_psu":"%s"}', lonely), function() as.svrepdesign(base(alone), type = "JKn"))
}
options(survey.lonely.psu = "fail")
case("zero_post_stratified", "d", ZERO, steps(PS), "{}", function()
  postStratify(svydesign(ids = ~psu, strata = ~h, weights = ~zw, nest = TRUE, data = d), ~g, p1))
case("two_stages_calibrated", "d", TWO, steps(calibration('"calfun":"linear"')), "{}", function()
  calibrate(two(), ~g + x, totals))
case("post_stratified_raked", "d", D, steps(PS, paste0(RAKE, ',"maxit":50,"epsilon":1e-10}')), "{}", function()
  rake(postStratify(base(), ~g, p1), list(~g, ~k), list(p1, p2), control = list(maxit = 50, epsilon = 1e-10)))
case("raked_once", "d", D, steps(paste0(RAKE, ',"maxit":1,"epsilon":1e-9}')), "{}", function()
  suppressWarnings(rake(base(), list(~g, ~k), list(p1, p2), control = list(maxit = 1, epsilon = 1e-9))))
for (calfun in c("linear", "raking", "logit")) {
  case(paste0("bounded_", calfun), "d", D, steps(calibration(sprintf('"calfun":"%s","bounds":[0.3,3]', calfun))), "{}",
    function() calibrate(base(), ~g + x, totals, calfun = calfun, bounds = c(.3, 3)))
}
for (calfun in c("linear", "raking")) {
  case(paste0("with_variance_", calfun), "d", D,
    steps(calibration(sprintf('"calfun":"%s","variance":[1,0,0,1]', calfun))), "{}",
    function() calibrate(base(), ~g + x, totals, calfun = calfun, variance = c(1, 0, 0, 1)))
}
case("by_cluster", "d", D, steps(calibration('"calfun":"linear","aggregate_stage":1')), "{}", function()
  calibrate(base(), ~g + x, totals, aggregate.stage = 1))
FAR <- '{"op":"calibrate","formula":"~ g + x","population":{"(Intercept)":44000,"gb":15000,"gc":9000,"x":43000},"calfun":"raking"}'
case("far_totals", "d", D, steps(FAR), "{}", function() calibrate(base(), ~g + x, 100 * totals, calfun = "raking"))
for (type in c("JKn", "BRR", "Fay")) {
  AS <- sprintf('{"type":"as_replicate","base":%s,"method":"%s"%s}', D, type, if (type == "Fay") ',"rho":0.4' else "")
  made <- function() if (type == "Fay") as.svrepdesign(base(), type = type, fay.rho = .4) else as.svrepdesign(base(), type = type)
  case(paste0(type, "_post_stratified"), "d", AS, steps(PS), "{}", function() postStratify(made(), ~g, p1))
  case(paste0(type, "_raked"), "d", AS, steps(paste0(RAKE, ',"maxit":10,"epsilon":1}')), "{}", function()
    rake(made(), list(~g, ~k), list(p1, p2)))
  case(paste0(type, "_linear"), "d", AS, steps(calibration('"calfun":"linear"')), "{}", function()
    calibrate(made(), ~g + x, totals))
  case(paste0(type, "_raking"), "d", AS, steps(calibration('"calfun":"raking"')), "{}", function()
    calibrate(made(), ~g + x, totals, calfun = "raking"))
}
cat('{\n  "tables": {\n  "d": ', table(d), ',\n  "alone": ', table(alone), '\n  },\n  "cases": [\n    ',
  paste(cases, collapse = ",\n    "), "\n  ]\n}\n", sep = "")
