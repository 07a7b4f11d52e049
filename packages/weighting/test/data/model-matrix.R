# Writes model-matrix.r-4.2.2.json: column names and weighted column sums of model.matrix for many formulas.
# Run: Rscript model-matrix.R > model-matrix.r-4.2.2.json
d <- data.frame(y = c(1, 2, 3, 4, 5, 6), x = c(.5, 1.5, 2, -1, 3, 7), k = c(1, 2, 1, 2, 3, 3),
  a = factor(c("p", "q", "r", "p", "q", "r")), b = factor(c("u", "v", "u", "v", "v", "u")))
formulas <- c("y~a+x", "~a-1", "~a*b", "~a:b", "~a:x", "~x:a+0", "~0+a+b", "~a/x", "~(a+b+x)^2", "~b+a:b",
  "~I(x^2)+log(k)", "~factor(k)*a", "y~x+I(a=='p')", "~a*b-a", "~a+b-1+a:b", "~I(-x/2*(k+1))", "~x+I(x>1 & k<3)",
  "~a:b-1", "~1", "~x-1+1", "~a %in% b", "~I((x+k)^2)", "~I(2*x-(k-1))", "~a*b*x-a:b", "~(a+b)^3-a:b", "~x+k+x:k-x")
one <- function(f) {
  m <- model.matrix(as.formula(f), d)
  sprintf('  { "formula": %s, "names": [%s], "sums": [%s] }', deparse(f),
    paste(vapply(colnames(m), function(x) paste0('"', gsub('"', '\\\\"', x), '"'), ""), collapse = ", "),
    paste(format(colSums(m * 1:6), digits = 17), collapse = ", "))
}
cat("[\n", paste(vapply(formulas, one, ""), collapse = ",\n"), "\n]\n", sep = "")
