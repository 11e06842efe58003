// SPDX-License-Identifier: MIT
//
// `burnline`: the core as a command, JSON in, JSON or CSV out, for scripts and for other engines.
// Results go to standard output, so do a file's problems (as JSON); what is wrong with the call
// itself goes to standard error. Exit 0: done; 1: the input has problems; 2: the call is wrong.
#include <charconv>
#include <fstream>
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyses.h"
#include "burnline/drivers.h"
#include "burnline/funding.h"
#include "burnline/futures.h"
#include "burnline/result.h"
#include "burnline/result_json.h"
#include "burnline/scenario_json.h"
#include "burnline/sensitivity.h"
#include "burnline/version.h"

namespace {

using burnline::Languages;
using burnline::Problem;

constexpr std::string_view kUsage =
    "usage: burnline COMMAND ...\n"
    "  run FILE|- [--csv] [--lead N]   forecast a scenario: months, answers, claims\n"
    "                                  (--csv: the month table with years; --lead: months it\n"
    "                                  takes to raise money, 0 to 60, default 6)\n"
    "  check FILE|-                    list everything wrong with a scenario; exit 1 if anything "
    "is\n"
    "  batch [FILE|-] [--lead N]       one scenario a line in, one result or problem a line out\n"
    "  uncertainty FILE|- [--paths N] [--metric M] [--threads T] [--assume]\n"
    "                                  many futures: percentiles of cash, chances, run-out months\n"
    "                                  (--paths: default 16384; --metric: one more mean;\n"
    "                                  --assume: inputs without a range get one)\n"
    "  drivers FILE|- --metric M [--paths N] [--threads T] [--assume]\n"
    "                                  how much of a metric's variance each input explains\n"
    "                                  (--paths: base points, default 4096)\n"
    "  funding FILE|- --until YYYY-MM --probability P [--lead N] [--paths N] [--threads T]\n"
    "          [--assume]              each round: with and without, when, how large\n"
    "  sensitivity FILE|- --metric M   each input alone to its low and high, and derivatives\n"
    "  inputs [--markdown]             the table of inputs\n"
    "  lines                           the table of monthly lines\n"
    "  formulas [--markdown]           how a month is computed, step by step\n"
    "  schema                          the JSON Schema of a scenario\n"
    "  --version, --help\n";

int Fail(const std::string& message) {
  std::cerr << "burnline: " << message << "\n";
  return 2;
}

void PrintProblems(std::span<const Problem> problems) {
  std::cout << burnline::ProblemsJson(problems, Languages::kEnglish) << "\n";
}

/// What was called for, after the command's name.
struct Call {
  std::optional<std::string> file;
  bool csv = false, markdown = false, assume = false;
  int lead = burnline::kDefaultLeadMonths;
  std::optional<int> paths;
  int threads = 1;
  std::optional<std::string> metric, until;
  std::optional<double> probability;
};

/// A whole or decimal number within bounds, or nothing.
template <class Number>
std::optional<Number> ParseNumber(std::string_view text, Number least, Number most) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto [stop, failed] = std::from_chars(text.data(), end, number);
  const bool good =
      !text.empty() && failed == std::errc() && stop == end && least <= number && number <= most;
  return good ? std::optional(number) : std::nullopt;
}

/// What follows a flag that takes a value.
bool ParseValue(std::string_view flag, std::string_view text, Call& call, std::string& error) {
  const auto whole = [&](auto& into, int least, int most, const char* what) {
    const auto number = ParseNumber<int>(text, least, most);
    if (number) {
      into = *number;
      return true;
    }
    error = std::string(flag) + " takes a whole number" + what + " from " + std::to_string(least) +
            " to " + std::to_string(most);
    return false;
  };
  if (flag == "--lead") return whole(call.lead, 0, 60, " of months");
  if (flag == "--paths") return whole(call.paths, 1, burnline::kMostPaths, "");
  if (flag == "--threads") return whole(call.threads, 1, 64, "");
  if (flag == "--probability") {
    call.probability = ParseNumber(text, 0.0, 1.0);
    if (!call.probability) error = "--probability takes a number from 0 to 1";
    return call.probability.has_value();
  }
  if (text.empty()) {
    error = std::string(flag) + " needs a value";
    return false;
  }
  (flag == "--metric" ? call.metric : call.until) = std::string(text);
  return true;
}

std::optional<Call> ParseCall(std::span<char*> words, std::string_view flags, std::string& error) {
  Call call;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const std::string padded = " " + std::string(word) + " ";
    const bool known = word.starts_with("--") && flags.find(padded) != flags.npos;
    if (word == "--csv" && known) {
      call.csv = true;
    } else if (word == "--markdown" && known) {
      call.markdown = true;
    } else if (word == "--assume" && known) {
      call.assume = true;
    } else if (known) {
      if (!ParseValue(word, i + 1 < words.size() ? words[++i] : "", call, error))
        return std::nullopt;
    } else if (word.starts_with("--") || call.file || flags.find("FILE") == flags.npos) {
      error = "unexpected argument \"" + std::string(word) + "\"; see burnline --help";
      return std::nullopt;
    } else {
      call.file = word;
    }
  }
  return call;
}

/// Opens FILE, or standard input for "-". The stream outlives the call if `file` does.
std::istream* Open(const std::string& name, std::ifstream& file) {
  if (name == "-") return &std::cin;
  file.open(name, std::ios::binary);
  if (file) file.peek();  // A folder opens, but does not read.
  return file.is_open() && !file.bad() ? &file : nullptr;
}

/// Reads a stream, but never more than just enough to know that it is too long.
std::string ReadBounded(std::istream& in) {
  std::string text(burnline::kMaxScenarioBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

/// One line without its end, bounded likewise; the rest of a longer one is skipped.
bool ReadLineBounded(std::istream& in, std::string& line) {
  line.clear();
  std::streambuf& bytes = *in.rdbuf();
  for (int c = bytes.sbumpc(); c != EOF; c = bytes.sbumpc()) {
    if (c == '\n') return true;
    if (line.size() <= burnline::kMaxScenarioBytes) line += static_cast<char>(c);
  }
  return !line.empty();
}

/// The result of one scenario as `print` writes it, or its problems.
template <class Print>
bool RunOne(std::string_view json, int lead, Print print) {
  const auto read = burnline::ReadScenario(json);
  if (!read.scenario) {
    PrintProblems(read.problems);
    return false;
  }
  const auto run = burnline::Run(*read.scenario, lead);
  if (const auto* problem = std::get_if<Problem>(&run)) {
    PrintProblems({problem, 1});
    return false;
  }
  print(*read.scenario, std::get<burnline::Result>(run));
  return true;
}

void PrintJson(const burnline::Scenario& scenario, const burnline::Result& result) {
  std::cout << burnline::ResultJson(scenario, result) << "\n";
}

int Run(const Call& call, std::istream& in) {
  const bool done =
      RunOne(ReadBounded(in), call.lead, [&](const auto& scenario, const auto& result) {
        if (call.csv) {
          std::cout << burnline::ToCsv(scenario, result);
        } else {
          PrintJson(scenario, result);
        }
      });
  return done ? 0 : 1;
}

int Check(std::istream& in) {
  const auto read = burnline::ReadScenario(ReadBounded(in));
  std::vector<Problem> problems = read.problems;
  if (read.scenario) {
    const auto run = burnline::Run(*read.scenario);
    if (const auto* problem = std::get_if<Problem>(&run)) problems.push_back(*problem);
  }
  PrintProblems(problems);
  return problems.empty() ? 0 : 1;
}

int Batch(const Call& call, std::istream& in) {
  std::string line;
  while (ReadLineBounded(in, line)) RunOne(line, call.lead, PrintJson);
  return 0;
}

/// The metric that `text` writes, if it is one of single forecasts within the horizon.
std::optional<burnline::Metric> MetricOf(const std::string& text,
                                         const burnline::Scenario& scenario, std::string& error) {
  using Name = burnline::Metric::Name;
  const auto parsed = burnline::ParseMetric(text, scenario.start);
  if (const auto* rule = std::get_if<burnline::Text>(&parsed)) {
    error = "--metric takes " + rule->en;
    return std::nullopt;
  }
  const auto metric = std::get<burnline::Metric>(parsed);
  if (metric.name == Name::kRunsOut || metric.name == Name::kTotal) {
    error = "--metric takes a metric other than runs_out and total, which are for claims";
    return std::nullopt;
  }
  if (metric.month && metric.month->index >= scenario.horizon) {
    error = "--metric takes a month within the horizon";
    return std::nullopt;
  }
  return metric;
}

/// uncertainty, drivers, funding and sensitivity.
int Analyse(std::string_view command, const Call& call, std::istream& in) {
  const auto read = burnline::ReadScenario(ReadBounded(in));
  if (!read.scenario) {
    PrintProblems(read.problems);
    return 1;
  }
  const burnline::Scenario& scenario = *read.scenario;
  const auto run = burnline::Run(scenario);
  if (const auto* problem = std::get_if<Problem>(&run)) {
    PrintProblems({problem, 1});
    return 1;
  }
  std::string error;
  std::optional<burnline::Metric> metric;
  if (call.metric) {
    metric = MetricOf(*call.metric, scenario, error);
    if (!metric) return Fail(error);
  }
  const auto effort = [&](int paths) {
    return burnline::cli::Effort{call.paths.value_or(paths), call.threads};
  };
  std::variant<std::string, Problem> done;
  if (command == "uncertainty") {
    std::vector<burnline::Metric> metrics = burnline::SummaryMetrics();
    if (metric) metrics.push_back(*metric);
    done =
        burnline::cli::Uncertainty(scenario, call.assume, metrics, effort(burnline::kDefaultPaths));
  } else if (command == "sensitivity") {
    if (!metric) return Fail("sensitivity needs --metric, such as runway_months");
    done = burnline::SensitivityJson(scenario, burnline::SensitivityOf(scenario, *metric));
  } else if (command == "drivers") {
    if (!metric) return Fail("drivers needs --metric, such as runway_months");
    done = burnline::cli::Drivers(scenario, call.assume, *metric,
                                  effort(burnline::kDefaultBasePoints));
  } else {
    burnline::FundingGoal goal;
    goal.lead = call.lead;
    const auto until =
        call.until ? burnline::ParseMonthRef(*call.until, scenario.start) : std::nullopt;
    if (!until || until->index >= scenario.horizon)
      return Fail("funding needs --until with a month within the horizon, as YYYY-MM");
    if (!call.probability) return Fail("funding needs --probability, from 0 to 1");
    goal.until = until->index;
    goal.probability = *call.probability;
    done = burnline::cli::FundingOf(scenario, call.assume, goal, effort(burnline::kDefaultPaths));
  }
  if (const auto* problem = std::get_if<Problem>(&done)) {
    PrintProblems({problem, 1});
    return 1;
  }
  std::cout << std::get<std::string>(done) << "\n";
  return 0;
}

std::string Table(std::string_view command, bool markdown) {
  if (command == "schema") return burnline::SchemaJson() + "\n";
  if (command == "lines") return burnline::LinesJson() + "\n";
  if (command == "formulas")
    return markdown ? burnline::FormulasMarkdown() : burnline::FormulasJson() + "\n";
  return markdown ? burnline::InputsMarkdown() : burnline::InputsJson() + "\n";
}

int Dispatch(std::string_view command, std::span<char*> words) {
  std::string error;
  const auto parse = [&](std::string_view flags) { return ParseCall(words, flags, error); };
  std::optional<Call> call;
  const bool analyses = command == "uncertainty" || command == "drivers" || command == "funding" ||
                        command == "sensitivity";
  const bool reads = analyses || command == "run" || command == "check" || command == "batch";
  if (command == "run") {
    call = parse("FILE --csv --lead ");
  } else if (command == "check") {
    call = parse("FILE");
  } else if (command == "batch") {
    call = parse("FILE --lead ");
  } else if (command == "uncertainty" || command == "drivers") {
    call = parse("FILE --paths --metric --threads --assume ");
  } else if (command == "sensitivity") {
    call = parse("FILE --metric ");
  } else if (command == "funding") {
    call = parse("FILE --until --probability --lead --paths --threads --assume ");
  } else if (command == "inputs" || command == "formulas") {
    call = parse(" --markdown ");
  } else if (command == "lines" || command == "schema") {
    call = parse("");
  } else {
    return Fail("unknown command \"" + std::string(command) + "\"; see burnline --help");
  }
  if (!call) return Fail(error);
  if (!reads) {
    std::cout << Table(command, call->markdown);
    return 0;
  }
  if (!call->file && command != "batch")
    return Fail(std::string(command) + " needs a FILE, or - for standard input");
  std::ifstream file;
  const std::string name = call->file.value_or("-");
  std::istream* in = Open(name, file);
  if (!in) return Fail("cannot read \"" + name + "\"");
  if (analyses) return Analyse(command, *call, *in);
  return command == "run" ? Run(*call, *in) : command == "check" ? Check(*in) : Batch(*call, *in);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  if (argc < 2) {
    std::cerr << kUsage;
    return 2;
  }
  const std::string_view command = argv[1];
  if (command == "--help" || command == "-h") {
    std::cout << kUsage;
    return 0;
  }
  if (command == "--version") {
    std::cout << "burnline " << burnline::Version() << "\n";
    return 0;
  }
  const int code = Dispatch(command, {argv + 2, static_cast<std::size_t>(argc) - 2});
  std::cout.flush();
  return std::cout ? code : Fail("cannot write to standard output");
}
