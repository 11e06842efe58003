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

#include "burnline/result.h"
#include "burnline/result_json.h"
#include "burnline/scenario_json.h"
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
  bool csv = false, markdown = false;
  int lead = burnline::kDefaultLeadMonths;
};

std::optional<Call> ParseCall(std::span<char*> words, std::string_view flags, std::string& error) {
  Call call;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const bool known = word.starts_with("--") && flags.find(word) != flags.npos;
    if (word == "--csv" && known) {
      call.csv = true;
    } else if (word == "--markdown" && known) {
      call.markdown = true;
    } else if (word == "--lead" && known) {
      const std::string_view number = i + 1 < words.size() ? words[++i] : "";
      const char* end = number.data() + number.size();
      const auto [stop, failed] = std::from_chars(number.data(), end, call.lead);
      if (number.empty() || failed != std::errc() || stop != end || call.lead < 0 ||
          call.lead > 60) {
        error = "--lead takes a whole number of months from 0 to 60";
        return std::nullopt;
      }
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
  const bool reads = command == "run" || command == "check" || command == "batch";
  if (command == "run") {
    call = parse("FILE --csv --lead");
  } else if (command == "check") {
    call = parse("FILE");
  } else if (command == "batch") {
    call = parse("FILE --lead");
  } else if (command == "inputs" || command == "formulas") {
    call = parse("--markdown");
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
