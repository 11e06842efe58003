// SPDX-License-Identifier: MIT
//
// `burnline`: the core as a command, JSON in, JSON or CSV out, for scripts and for other engines.
// Results go to standard output, so do a file's problems (as JSON); what is wrong with the call
// itself goes to standard error. Exit 0: done; 1: the input has problems; 2: the call is wrong.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
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
#include "burnline/version.h"
#include "call.h"
#include "questions.h"

namespace {

using burnline::Languages;
using burnline::Problem;
using burnline::cli::Answer;
using burnline::cli::Call;
using burnline::cli::Wrong;

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
    "  sensitivity FILE|- [--metric M] each input alone to its low and high, and derivatives\n"
    "  map FILE|- [--x dau] [--y paid_gain] [--metric M] [--size 64] [--x-range LOW,HIGH]\n"
    "          [--y-range LOW,HIGH]    a metric over a grid of two inputs, and where its edges "
    "are\n"
    "  seek FILE|- --input X[,X...] --goal \"runway_months >= 36\"\n"
    "                                  the value that reaches a goal; several inputs are tied\n"
    "  whatif FILE|- --goal G          every input alone: what would have to be true\n"
    "  calibrate FILE|- --unknown X,X  values that meet the file's claims, and how well those\n"
    "                                  determine them\n"
    "  compare FILE FILE [--metric M]  why the answer moved from the first to the second\n"
    "                                  (--metric: default runway_months)\n"
    "  trace FILE --figure F [--with INPUT=VALUE,...]\n"
    "                                  where a figure comes from: formula, numbers, sources\n"
    "                                  (F: a metric, cash@2025-12, input:price@0: docs/trace.md)\n"
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

/// A scenario whose forecast is finite; else its problems are printed.
std::optional<burnline::Scenario> ReadFinite(std::istream& in) {
  const auto read = burnline::ReadScenario(ReadBounded(in));
  if (!read.scenario) {
    PrintProblems(read.problems);
    return std::nullopt;
  }
  const auto run = burnline::Run(*read.scenario);
  if (const auto* problem = std::get_if<Problem>(&run)) {
    PrintProblems({problem, 1});
    return std::nullopt;
  }
  return *read.scenario;
}

int Print(const Answer& answer) {
  if (const auto* wrong = std::get_if<Wrong>(&answer)) return Fail(wrong->message);
  if (const auto* problem = std::get_if<Problem>(&answer)) {
    PrintProblems({problem, 1});
    return 1;
  }
  std::cout << std::get<std::string>(answer) << "\n";
  return 0;
}

Answer AnswerOf(std::variant<std::string, Problem> done) {
  return std::visit([](auto& one) -> Answer { return std::move(one); }, done);
}

/// uncertainty, drivers and funding.
Answer Analyse(std::string_view command, const Call& call, const burnline::Scenario& scenario) {
  std::optional<burnline::Metric> metric;
  if (call.metric) {
    const auto parsed = burnline::cli::MetricOf(*call.metric, scenario);
    if (const auto* wrong = std::get_if<Wrong>(&parsed)) return *wrong;
    metric = std::get<burnline::Metric>(parsed);
  }
  const auto effort = [&](int paths) {
    return burnline::cli::Effort{call.paths.value_or(paths), call.threads};
  };
  if (command == "uncertainty") {
    std::vector<burnline::Metric> metrics = burnline::SummaryMetrics();
    if (metric) metrics.push_back(*metric);
    return AnswerOf(burnline::cli::Uncertainty(scenario, call.assume, metrics,
                                               effort(burnline::kDefaultPaths)));
  }
  if (command == "drivers") {
    if (!metric) return Wrong{"drivers needs --metric, such as runway_months"};
    return AnswerOf(burnline::cli::Drivers(scenario, call.assume, *metric,
                                           effort(burnline::kDefaultBasePoints)));
  }
  burnline::FundingGoal goal;
  goal.lead = call.lead;
  const auto until =
      call.until ? burnline::ParseMonthRef(*call.until, scenario.start) : std::nullopt;
  if (!until || until->index >= scenario.horizon)
    return Wrong{"funding needs --until with a month within the horizon, as YYYY-MM"};
  if (!call.probability) return Wrong{"funding needs --probability, from 0 to 1"};
  goal.until = until->index;
  goal.probability = *call.probability;
  return AnswerOf(
      burnline::cli::FundingOf(scenario, call.assume, goal, effort(burnline::kDefaultPaths)));
}

std::string Table(std::string_view command, bool markdown) {
  if (command == "schema") return burnline::SchemaJson() + "\n";
  if (command == "lines") return burnline::LinesJson() + "\n";
  if (command == "formulas")
    return markdown ? burnline::FormulasMarkdown() : burnline::FormulasJson() + "\n";
  return markdown ? burnline::InputsMarkdown() : burnline::InputsJson() + "\n";
}

/// What each command takes: flags between spaces, and FILE for each file.
struct CommandRow {
  std::string_view name, takes;
};
constexpr CommandRow kCommands[] = {
    {"run", "FILE --csv --lead "},
    {"check", "FILE"},
    {"batch", "FILE --lead "},
    {"uncertainty", "FILE --paths --metric --threads --assume "},
    {"drivers", "FILE --paths --metric --threads --assume "},
    {"funding", "FILE --until --probability --lead --paths --threads --assume "},
    {"sensitivity", "FILE --metric "},
    {"map", "FILE --x --y --x-range --y-range --metric --size "},
    {"seek", "FILE --input --goal "},
    {"whatif", "FILE --goal "},
    {"calibrate", "FILE --unknown "},
    {"compare", "FILE FILE --metric "},
    {"trace", "FILE --figure --with "},
    {"inputs", " --markdown "},
    {"formulas", " --markdown "},
    {"lines", ""},
    {"schema", ""}};

int Dispatch(std::string_view command, std::span<char*> words) {
  const auto row = std::find_if(std::begin(kCommands), std::end(kCommands),
                                [&](const CommandRow& known) { return known.name == command; });
  if (row == std::end(kCommands))
    return Fail("unknown command \"" + std::string(command) + "\"; see burnline --help");
  std::string error;
  const auto call = burnline::cli::ParseCall(words, row->takes, error);
  if (!call) return Fail(error);
  if (row->takes.find("FILE") == row->takes.npos) {
    std::cout << Table(command, call->markdown);
    return 0;
  }
  std::vector<std::string> names = call->files;
  if (command == "batch" && names.empty()) names.emplace_back("-");
  if (command == "compare" && names.size() < 2) return Fail("compare needs two FILEs");
  if (names.empty()) return Fail(std::string(command) + " needs a FILE, or - for standard input");
  std::vector<burnline::Scenario> scenarios;
  for (const std::string& name : names) {
    std::ifstream file;
    std::istream* in = Open(name, file);
    if (!in) return Fail("cannot read \"" + name + "\"");
    if (command == "run") return Run(*call, *in);
    if (command == "check") return Check(*in);
    if (command == "batch") return Batch(*call, *in);
    const auto scenario = ReadFinite(*in);
    if (!scenario) return 1;
    scenarios.push_back(*scenario);
  }
  return Print(burnline::cli::IsQuestion(command) ? burnline::cli::Ask(command, *call, scenarios)
                                                  : Analyse(command, *call, scenarios.front()));
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
