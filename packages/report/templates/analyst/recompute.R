# Works out again every share, sum, design effect, interval, difference and verdict of a report from its protected tables.
# Tính lại từng tỷ lệ, tổng, hệ số thiết kế, khoảng tin cậy, chênh lệch và kết luận của báo cáo từ các bảng đã che chắn.
#
#     Rscript recompute.R
#
# Base R only. Ends with 1 where a figure comes out otherwise.
read <- function(name) {
  frame <- read.csv(name, colClasses = "character", na.strings = character(0), encoding = "UTF-8")
  for (column in intersect(names(frame), c("value", "lower", "upper", "base", "decimals", "standard_error",
    "degrees_of_freedom", "design_effect", "weighted_base", "people", "difference", "p_value")))
    frame[[column]] <- suppressWarnings(as.numeric(frame[[column]]))
  frame
}
failed <- 0
report <- function(what, count, wrong) {
  failed <<- failed + wrong
  cat(count, paste0(what, ","), wrong, "differ\n")
}
key <- function(...) paste(..., sep = "\t")

study <- read("study.csv")
known <- setNames(study$value, study$name)
variables <- read("variables.csv")
kinds <- setNames(variables$kind, variables$variable)
tables <- read("tables.csv")
sums <- read("sums.csv")

# Shares: people of the cell over people of the column; of several answers, over all who were asked.
people <- read("people.csv")
cell <- match(key(people$table, people$groups, people$category), key(tables$table, tables$groups, tables$category))
column <- key(people$table, people$groups)
masked <- unique(key(tables$table, tables$groups)[tables$mask != ""])
whole <- ave(people$people, column, FUN = sum)
apart <- kinds[tables$variable[cell]] == "set" | column %in% masked | whole == 0
whole[apart] <- tables$weighted_base[cell][apart]
shown <- whole > 0
again <- round(people$people / whole, 2 + tables$decimals[cell])
report("shares recomputed", sum(shown), sum(abs(again - tables$value[cell])[shown] > 1e-9))

parts <- vapply(seq_len(nrow(sums)), function(i) {
  places <- key(sums$table[i], sums$groups[i], strsplit(sums$categories[i], " ")[[1]])
  sum(tables$value[match(places, key(tables$table, tables$groups, tables$category))])
}, 0)
report("sums recomputed", nrow(sums), sum(abs(parts - sums$value) > 1e-9))

shares <- tables[tables$statistic == "share" & !is.na(tables$design_effect), ]
effect <- shares$standard_error^2 / (shares$value * (1 - shares$value) / shares$base)
report("design effects recomputed", nrow(shares), sum(abs(effect - shares$design_effect) > 0.05 + 1e-9))

# Intervals: on the logit scale. Published ones are laid around the share before it is rounded.
step <- 10^-(2 + tables$decimals)
middling <- which(tables$statistic == "share" & !is.na(tables$standard_error) & !is.na(tables$lower) &
  !is.na(tables$degrees_of_freedom) & tables$degrees_of_freedom > 0 & tables$value >= 5 * step & tables$value <= 1 - 5 * step)
with(tables[middling, ], {
  half <- qt(0.975, degrees_of_freedom) * standard_error / (value * (1 - value))
  off <- pmax(abs(plogis(qlogis(value) - half) - lower), abs(plogis(qlogis(value) + half) - upper)) / step[middling]
  cat(length(value), "intervals recomputed, at most", format(round(max(0, off), 1), nsmall = 1), "steps of rounding off\n")
})

# Value, standard error, degrees of freedom and step of rounding of every figure that may be compared.
figures <- function(tables, sums, all) {
  share <- tables$statistic == "share"
  place <- key(tables$table, tables$groups)
  steps <- setNames(10^-ifelse(share, 2 + tables$decimals, tables$decimals), place)
  own <- setNames(ifelse(is.na(tables$degrees_of_freedom), all, tables$degrees_of_freedom), place)
  found <- rbind(
    data.frame(place = place, answers = tables$category, value = tables$value, error = tables$standard_error),
    data.frame(place = key(sums$table, sums$groups), answers = sums$categories, value = sums$value, error = sums$standard_error)
  )
  found$df <- own[match(found$place, names(own))]
  found$step <- steps[match(found$place, names(steps))]
  few <- all > found$df
  found$error[few] <- (found$error * sqrt((found$df + 1) / found$df / ((all + 1) / all)))[few]
  found
}

# Benjamini and Hochberg over families, Holm within those that are found (Benjamini and Bogomolov 2014).
more_than_chance <- function(p, family, level) {
  smallest <- vapply(split(p, family), function(own) min(1, length(own) * min(own)), 0)
  found <- max(0, which(sort(smallest) <= level * seq_along(smallest) / length(smallest)))
  if (found == 0) return(rep(FALSE, length(p)))
  reached <- level * found / length(smallest)
  corrected <- ave(p, family, FUN = function(own) p.adjust(own, "holm"))
  smallest[as.character(family)] <= reached & corrected <= reached
}

judge <- function(what, published, a, b, family) {
  error <- sqrt(a$error^2 + b$error^2 + (a$step^2 + b$step^2) / 12)
  df <- (a$error^2 + b$error^2)^2 / (a$error^4 / a$df + b$error^4 / b$df)
  p <- 2 * pt(-abs((a$value - b$value) / error), df)
  wrong <- abs(a$value - b$value - published$difference) > 1e-9 | abs(error - published$standard_error) > 1e-9 |
    abs(p - published$p_value) > 1e-7
  report(paste(what, "recomputed"), nrow(published), sum(wrong))
  verdict <- more_than_chance(p, family, known[["level"]])
  report(paste("verdicts on", what, "recomputed"), nrow(published), sum(verdict != (published$clear == "true")))
}

now <- figures(tables, sums, known[["degrees_of_freedom"]])
pick <- function(figures, place, answers) figures[match(key(place, answers), key(figures$place, figures$answers)), ]
differences <- read("differences.csv")
if (nrow(differences) > 0)
  judge("differences between groups", differences,
    pick(now, key(differences$table, differences$groups_a), differences$categories),
    pick(now, key(differences$table, differences$groups_b), differences$categories), differences$table)
if (file.exists("waves.csv")) {
  before <- figures(read("earlier-tables.csv"), read("earlier-sums.csv"), known[["degrees_of_freedom_earlier"]])
  waves <- read("waves.csv")
  if (nrow(waves) > 0)
    judge("differences between waves", waves, pick(now, key(waves$variable, ""), waves$categories),
      pick(before, key(waves$variable, ""), waves$categories), waves$variable)
}
if (failed > 0) quit(status = 1)
