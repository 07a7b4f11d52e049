# Reads the published tables, checks that nothing was changed, recomputes every published sum, prints one question.
# Đọc các bảng đã công bố, kiểm tra không bị sửa, tính lại mọi tỷ lệ cộng, in một câu hỏi.
#
#     Rscript read.R [VARIABLE]
#
# Base R only.
tables <- read.csv("tables.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
sums <- read.csv("sums.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
categories <- read.csv("categories.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
for (column in c("value", "lower", "upper", "base", "decimals")) tables[[column]] <- as.numeric(tables[[column]])
for (column in c("value", "lower", "upper")) sums[[column]] <- as.numeric(sums[[column]])
same <- function(a, b) (is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & a == b)

wrong <- 0
for (i in seq_len(nrow(sums))) {
  cell <- sums[i, ]
  parts <- tables[tables$table == cell$table & same(tables$groups, cell$groups) &
    tables$category %in% strsplit(cell$categories, " ")[[1]], ]
  if (abs(sum(parts$value) - cell$value) > 1e-9) wrong <- wrong + 1
}
cat(nrow(sums), "sums recomputed,", wrong, "differ\n")

# Of a question with one answer the shares of a column add up to 1.
variables <- read.csv("variables.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
one <- variables$variable[variables$kind == "category"]
shares <- tables[tables$statistic == "share" & tables$variable %in% one, ]
columns <- split(shares, paste(shares$table, shares$groups, sep = "\t"))
open <- 0
for (column in columns) {
  total <- sum(column$value)
  if (!is.na(total) && total > 0 && abs(total - 1) > 1e-9) open <- open + 1
}
cat(length(columns), "columns added up,", open, "do not give 1\n")

arguments <- commandArgs(trailingOnly = TRUE)
name <- if (length(arguments) > 0) arguments[1] else one[1]
shown <- tables[tables$variable == name & is.na(tables$by), ]
label <- categories$label_vi[match(paste(name, shown$category), paste(categories$variable, categories$category))]
print(data.frame(category = shown$category, label = label, percent = round(100 * shown$value, 1),
  lower = round(100 * shown$lower, 1), upper = round(100 * shown$upper, 1), base = shown$base), row.names = FALSE)
if (wrong + open > 0) quit(status = 1)
